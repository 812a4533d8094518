import type { DataOf } from '@peildatum/policy';

import type { InstrumentSummary, InstrumentView } from '../reading/results.js';

/** How many proposed facts of one kind are recorded already, and which are not recorded again because something like them is: a person decides. */
export interface FactsBeside {
  /** The document they are of; null for facts of a country. */
  readonly instrument: string | null;
  readonly facts: string;
  readonly held: number;
  readonly fresh: number;
  /** Facts recorded with another answer, by what names them. */
  readonly otherwise: readonly string[];
  /** Facts that may be recorded under another name. */
  readonly perhaps: readonly string[];
}

/** What is recorded, as far as the reading of documents is laid beside it. */
export interface Recorded {
  instrument(id: string): Promise<InstrumentView | null>;
  /** Every instrument, in short. */
  instruments(): Promise<readonly InstrumentSummary[]>;
  absences(country: string): Promise<readonly DataOf<'NoPolicyStated'>[]>;
}
