import { spawn, type ChildProcess } from 'node:child_process';

import { builtCommand, root } from './built.js';

/** What a finished command left. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Most commands of one test file that run at the same time: a start is mostly work for the processor. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Runs the built command on a ledger as a person's shell would, with none of this machine's own settings. */
export async function peildatum(
  ledger: string,
  words: readonly string[],
  encoding: BufferEncoding = 'utf8',
): Promise<Ran> {
  if (running === atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await finished(startPeildatum(ledger, words), encoding);
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** Starts the built command; `PEILDATUM_ACTOR` is `acceptance`. */
export function startPeildatum(
  ledger: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [builtCommand(), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      PEILDATUM_ACTOR: 'acceptance',
      PEILDATUM_LEDGER: ledger,
      ...env,
    },
  });
}

/** The JSON that a command answers with. Throws with what it said where it does not end with 0. */
export async function peildatumJson<T>(ledger: string, words: readonly string[]): Promise<T> {
  const ran = await peildatum(ledger, [...words, '--json']);
  if (ran.status !== 0) throw new Error(`peildatum ${words.join(' ')} ended with ${ran.status}: ${ran.err}`);
  return JSON.parse(ran.out) as T;
}

async function finished(child: ChildProcess, encoding: BufferEncoding): Promise<Ran> {
  const [out, err, status] = await Promise.all([
    collected(child.stdout!, encoding),
    collected(child.stderr!, 'utf8'),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { status, out, err };
}

async function collected(stream: NodeJS.ReadableStream, encoding: BufferEncoding): Promise<string> {
  let text = '';
  stream.setEncoding(encoding);
  for await (const chunk of stream) text += String(chunk);
  return text;
}
