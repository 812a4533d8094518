import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** Asks a question at a terminal; only `j`, `ja`, `y` or `yes` is yes, and so is nothing else, an ended input included. */
export async function confirm(question: string, input: Readable, output: Writable): Promise<boolean> {
  const lines = createInterface({ input, output });
  try {
    const answer = await Promise.race([
      lines.question(`${question} `),
      new Promise<string>((resolve) => lines.once('close', () => resolve(''))),
    ]);
    return /^(?:j|ja|y|yes)$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
