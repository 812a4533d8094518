// Makes a checkout ready to run: installs where what is installed is not what the lock file says, and compiles what is out of date.
// Quiet where there is nothing to do. Uses nothing that would have to be installed first.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const wanted = [20, 19];

/** Rejects with a sentence for people where this Node is too old, the installation fails or the code does not compile. */
export async function ensureBuilt() {
  requireNode();
  await alone(async () => {
    if (!installed()) await install();
    await build();
  });
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  throw new Error(`Node ${wanted.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** Whether every package of the lock file is installed in that version, and nothing else is. */
export function installed() {
  const lock = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (lock === undefined || present === undefined) return false;
  for (const [path, entry] of Object.entries(lock)) {
    if (path === '' || !path.includes('node_modules/')) continue;
    const have = present[path];
    if (have === undefined) {
      if (entry.optional === true || entry.link === true) continue;
      return false;
    }
    if (have.version !== entry.version || have.integrity !== entry.integrity) return false;
  }
  return Object.keys(present).every((path) => path in lock) && linksStand(lock);
}

function linksStand(lock) {
  return Object.entries(lock).every(([path, entry]) => entry.link !== true || existsSync(join(root, path)));
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  tell('Installing the packages of package-lock.json (npm ci); this takes about a minute ...');
  const npm = process.env.npm_execpath;
  const [command, ...first] =
    npm !== undefined && /\.[cm]?js$/.test(npm)
      ? [process.execPath, npm]
      : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const status = await run(command, [...first, 'ci', '--ignore-scripts', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci failed with status ${status}.`);
}

async function build() {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (await upToDate(compiler)) return;
  tell('Compiling (tsc -b) ...');
  const status = await run(process.execPath, [compiler, '-b']);
  if (status !== 0) throw new Error(`The code does not compile (tsc -b, status ${status}).`);
}

async function upToDate(compiler) {
  const child = spawn(process.execPath, [compiler, '-b', '--dry'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  return text !== '' && !/would (build|update)/i.test(text);
}

function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? signal));
  });
}

/** One at a time per checkout: a second start waits instead of installing into the same folder. */
async function alone(work) {
  const lock = join(
    tmpdir(),
    `peildatum-build-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`,
  );
  for (let waited = 0; !take(lock); waited += 1) {
    if (waited === 1) tell('Waiting for another build of this checkout ...');
    await sleep(500);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (abandoned(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function abandoned(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    if (error.code !== 'ENOENT') return false;
    return statSync(lock, { throwIfNoEntry: false }) !== undefined && ageOf(lock) > 5_000;
  }
}

function ageOf(path) {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

function tell(text) {
  process.stderr.write(`${text}\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureBuilt().catch((error) => {
    tell(error.message);
    process.exitCode = 1;
  });
}
