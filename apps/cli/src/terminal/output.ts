import type { Writable } from 'node:stream';
import type { Language } from '@peildatum/application';

import { harmless, widthOf } from './text.js';

/** What stands before every line that comes from a ledger of invented facts. */
export const exampleMarks: Readonly<Record<Language, string>> = { nl: 'VOORBEELD', en: 'EXAMPLE' };

const gap = '  ';

/** Columns that the mark of an example ledger takes. */
export function markWidth(language: Language): number {
  return widthOf(exampleMarks[language]) + gap.length;
}

/** Lines as they may go to a terminal: nothing in them steers it, and all of them marked where the ledger is an example. */
export function printable(lines: readonly string[], language: Language, example: boolean): string[] {
  const mark = exampleMarks[language];
  return lines
    .flatMap((line) => harmless(line).split('\n'))
    .map((line) => (example ? (line === '' ? mark : mark + gap + line) : line));
}

/**
 * One of the two outputs of a process. A reader that went away (`| head`) is no fault: what is written afterwards is dropped, `open`
 * tells, and the command runs to its end.
 */
export class Output {
  #open = true;
  /** Why it can no longer be written, where that is another reason than a reader that went away. */
  failure: Error | undefined;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#open = false;
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') this.failure = error;
    });
  }

  get open(): boolean {
    return this.#open && !this.stream.destroyed;
  }

  write(content: string | Uint8Array): void {
    if (this.open) this.stream.write(content);
  }

  lines(lines: readonly string[]): void {
    if (lines.length > 0) this.write(lines.join('\n') + '\n');
  }

  /** Writes and waits until there is room for more; for output that may not fit in memory. */
  async flow(text: string): Promise<void> {
    if (!this.open || this.stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.stream.off('drain', done).off('close', done).off('error', done);
        resolve();
      };
      this.stream.on('drain', done).on('close', done).on('error', done);
    });
  }
}
