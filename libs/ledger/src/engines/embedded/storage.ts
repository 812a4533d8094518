import type { CountedLog } from '../../counted-log.js';
import type { AppendResult, StorageFault } from '../../port.js';
import type { SealedAppend } from '../../sealed-append.js';

/** What the embedded ledger stands on: a writer's storage or a reader's. */
export interface Storage extends CountedLog {
  write(appends: readonly SealedAppend[]): Promise<readonly AppendResult[]>;
  /** Number of the last position; 0 for an empty log. */
  head(): number;
  verify(): Promise<readonly StorageFault[]>;
  /** Settles every write asked for; no later one is accepted. */
  finishWriting(): void;
  /** Gives the files back. Called once, last. */
  release(): void;
}
