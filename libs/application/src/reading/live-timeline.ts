import type { ReadState } from './results.js';

/** The timeline as this process has it, kept up with the ledger. */
export abstract class LiveTimeline {
  abstract readonly state: ReadState;

  /**
   * Resolves once everything up to the position is in the answers of this process.
   * Rejects with NotCaughtUp after `timeoutMs`, with InvalidPosition for text that is no position of this ledger.
   */
  abstract waitFor(position: string, timeoutMs: number): Promise<void>;
}
