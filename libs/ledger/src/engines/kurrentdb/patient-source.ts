import { setTimeout as pause } from 'node:timers/promises';

import { LedgerUnavailable } from '../../errors.js';
import type { Direction, LogSource, Page, Waiting } from '../../log-source.js';
import type { Position } from '../../port.js';
import type { Connection } from './connection.js';
import type { LogReader } from './log-reader.js';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/**
 * The log for one subscription: outlives a server that is away for a while. It asks again, with growing pauses, and
 * gives the failure on only when the server has been away for the whole patience or refuses the login.
 */
export class PatientSource implements LogSource {
  #isOver = false;

  constructor(
    private readonly connection: Connection,
    private readonly reader: LogReader,
    private readonly patienceMs: number,
    private readonly wait: (position: Position | null) => Waiting,
  ) {}

  /** Nobody waits for pages any more. */
  finish(): void {
    this.#isOver = true;
  }

  async pageOfAll(direction: Direction, beyond: Position | null, limit: number): Promise<Page> {
    const until = performance.now() + this.patienceMs;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        return await this.reader.pageOfAll(direction, beyond, limit);
      } catch (error) {
        if (!(error instanceof LedgerUnavailable) || error.reason === 'access-denied') throw error;
        if (this.#isOver || performance.now() > until) throw error;
        await this.connection.unlessClosed(pause(pauseMs));
      }
    }
  }

  pageOfStream(stream: string, direction: Direction, from: bigint | null, limit: number): Promise<Page> {
    return this.reader.pageOfStream(stream, direction, from, limit);
  }

  waitBeyond(position: Position | null): Waiting {
    return this.wait(position);
  }
}
