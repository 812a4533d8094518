import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { readDocumentApart, type DocumentRead } from '@peildatum/application/intake';

import { TransportError, tooBusyReading } from '../problems/transport-problems.js';

/** What reading documents for others may cost this server. */
export interface ReadingCosts {
  /** Documents that are read at the same time. */
  readonly atOnce: number;
  /** For each document. */
  readonly milliseconds: number;
  /** For each document. */
  readonly megabytes: number;
}

/** Where documents are read, each in a thread of its own: never more than so many at once, never longer than so long. */
@Injectable()
export class ReadingRoom implements OnModuleDestroy {
  readonly #closing = new AbortController();
  #reading = 0;

  constructor(private readonly costs: ReadingCosts) {}

  /**
   * @param left ends the reading when nobody waits for it any more
   * @throws TransportError when all seats are taken, and what `readDocumentApart` rejects with
   */
  async read(content: Uint8Array, left: AbortSignal): Promise<DocumentRead> {
    const { atOnce, milliseconds, megabytes } = this.costs;
    if (this.#reading >= atOnce) throw new TransportError(tooBusyReading());
    this.#reading += 1;
    try {
      const signal = AbortSignal.any([left, this.#closing.signal]);
      return await readDocumentApart({ name: '', content }, { milliseconds, megabytes, signal });
    } finally {
      this.#reading -= 1;
    }
  }

  onModuleDestroy(): void {
    this.#closing.abort();
  }
}
