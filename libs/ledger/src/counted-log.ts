import { numberOf } from './integer-position.js';
import type { Direction, LogSource, Page, Waiting } from './log-source.js';

/** A log on this machine whose events are numbered 1, 2, 3 …: pages are read synchronously. */
export interface CountedLog {
  /** At most `limit` events beyond the number (null: from the very end of that direction), in that direction. */
  pageOfAll(direction: Direction, beyond: number | null, limit: number): Page;
  /** At most `limit` events of the stream from the revision on, inclusive (null: from the end of that direction). */
  pageOfStream(stream: string, direction: Direction, from: bigint | null, limit: number): Page;
  /** Resolves when there is an event after the number, or when `wake` is called on the waiting. */
  waitBeyond(position: number): Waiting;
}

/** A counted log for readers and subscriptions, who know positions as text. Throws InvalidPosition for what is none. */
export function sourceOf(log: CountedLog): LogSource {
  return {
    pageOfAll: (direction, beyond, limit) =>
      log.pageOfAll(direction, beyond === null ? null : numberOf(beyond), limit),
    pageOfStream: (stream, direction, from, limit) => log.pageOfStream(stream, direction, from, limit),
    waitBeyond: (position) => log.waitBeyond(position === null ? 0 : numberOf(position)),
  };
}
