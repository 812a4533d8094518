import type { Clock } from './clock.js';
import type { LedgerLocation } from './location.js';

/** How an application is opened. */
export interface ApplicationOptions {
  readonly ledger: LedgerLocation;
  /**
   * `write`: the one writer of an embedded ledger; makes the ledger where there is none.
   * `read`: only asks, beside a writer or without; LedgerMissing where there is none.
   */
  readonly mode: 'write' | 'read';
  /** Writing only: mark a new ledger as one of invented facts. On an existing one that has no mark: NotAnExampleLedger. */
  readonly example: boolean;
  /** What an example ledger is for, kept in its first event. */
  readonly purpose?: string;
  /** Who opens it: the actor of that first event. Default: `peildatum`. */
  readonly actor?: string;
  /** Reading only: where there is no ledger, ask an empty one instead of failing; for a dry run. */
  readonly emptyIfMissing?: boolean;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
  /**
   * True: keep reading what others write, and start before the timeline has caught up (`LiveTimeline.state`); for servers.
   * False: read what is there, once, before the application is up; for commands that end. Default: false.
   */
  readonly follow?: boolean;
  /** Reading only: do not build the timeline. For checking and exporting a ledger that may be unreadable; every other question finds nothing. */
  readonly unread?: boolean;
  /** Told while the ledger is read at the start, every thousand events: events read so far. */
  readonly onProgress?: (events: number) => void;
}
