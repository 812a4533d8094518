import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const shim = join(root, 'apps', 'cli', 'bin', 'peildatum.js');

/** What a finished command left. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
}

/** Runs the built command as a person's shell would, with none of this machine's own settings. */
export async function peildatum(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = startPeildatum(words, options);
  const [out, err, status] = await Promise.all([
    collected(child.stdout!),
    collected(child.stderr!),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { status, out, err };
}

export function startPeildatum(
  words: readonly string[],
  { env = {}, columns = 100 }: RunOptions = {},
): ChildProcess {
  if (!existsSync(join(root, 'apps', 'cli', 'dist', 'main.js'))) throw new Error('run npm run build first');
  return spawn(process.execPath, [shim, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', COLUMNS: String(columns), ...env },
  });
}

async function collected(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) text += String(chunk);
  return text;
}

/** The instrument files of Mali. */
export function maliFiles(): string[] {
  const folder = join(root, 'policy-files', 'mali');
  return readdirSync(folder).map((name) => join(folder, name));
}

/** A folder of its own that goes with {@link Scratch.remove}. */
export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), 'peildatum-cli-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The lines of output, the last line end left out. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
