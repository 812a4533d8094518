import { Writable } from 'node:stream';

import { runCli } from '../src/cli.js';
import { Output } from '../src/terminal/output.js';
import type { Ran } from './shell.js';

/** Runs one command line within this process: for what does not depend on being a process of its own. */
export async function inProcess(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  width = 100,
): Promise<Ran> {
  const [out, err] = [new Kept(), new Kept()];
  const status = await runCli(words, {
    output: new Output(out),
    error: new Output(err),
    environment,
    width,
    watched: false,
  });
  return { status, out: out.text, err: err.text };
}

class Kept extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
