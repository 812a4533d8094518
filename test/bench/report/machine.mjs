import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** What the figures were measured on; `folder` is where the ledgers are written. */
export function machine(folder) {
  const processors = cpus();
  return {
    cpu: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    os: `${type()} ${release()}`,
    fileSystem: fileSystemOf(folder),
    loadAtStart: Math.round(loadavg()[0] * 100) / 100,
  };
}

/** What was measured: this product at its commit, Node, and the libraries that the figures depend on. */
export function versions() {
  const peildatum = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  const libraries = { libsql: 'libs/ledger', '@nestjs/core': 'apps/server', fastify: 'apps/server' };
  return {
    peildatum: `${peildatum} (${commit()})`,
    node: process.versions.node,
    v8: process.versions.v8,
    ...Object.fromEntries(Object.entries(libraries).map(([name, user]) => [name, versionOf(name, user)])),
  };
}

function commit() {
  const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    return (
      git('rev-parse', '--short', 'HEAD') +
      (git('status', '--porcelain', 'libs', 'apps') === '' ? '' : ', changed')
    );
  } catch {
    return 'commit unknown';
  }
}

function versionOf(name, user) {
  for (
    let folder = dirname(createRequire(join(root, user, 'package.json')).resolve(name));
    ;
    folder = dirname(folder)
  ) {
    try {
      const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (found.name === name) return found.version;
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    if (folder === dirname(folder)) return 'unknown';
  }
}

function fileSystemOf(folder) {
  try {
    const mounts = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, at]) => at === '/' || folder === at || folder.startsWith(`${at}/`))
      .sort((a, b) => b[1].length - a[1].length);
    return mounts[0]?.[2] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
