import type { Writer } from '../caller.js';
import type { InputFile } from '../files/input-file.js';
import { Command } from '../use-case.js';
import type { BackfillResult } from './results.js';

/** A consolidated text of the circular, with the day from which it applied. */
export interface DatedText extends InputFile {
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** How far a back-fill is. */
export interface BackfillProgress {
  readonly stage: 'reading' | 'recording';
  readonly done: number;
  readonly of: number;
}

/**
 * Reads versions of the circular, in any order, and records what really changed: per version one instrument that observes, in one durable
 * step; then that countries which came in later had no section before, and that the span was searched. Every text is read before the first
 * event is stored, and a text that cannot be read in stops all. Interrupted in between, whole versions are there; the same texts again
 * record the rest and nothing twice.
 */
export class BackfillTexts extends Command<BackfillResult> {
  constructor(
    readonly texts: readonly DatedText[],
    readonly options: {
      /** Somebody vouches that the texts are complete: what is missing at their end was left out. */
      readonly whole: boolean;
      /** Whether to attest the coverage of the span. */
      readonly attest: boolean;
    },
    readonly writer: Writer,
    readonly onProgress: (progress: BackfillProgress) => void = () => undefined,
  ) {
    super();
  }
}
