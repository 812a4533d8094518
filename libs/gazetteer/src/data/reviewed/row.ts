import type { PeriodEnd, PeriodStart } from '../../period.js';
import type { RowCertainty } from '../../region.js';

/** A reviewed row: what it says replaces what the generated ISO row of the same id says; an id without ISO row is added. */
export interface ReviewedRegion {
  readonly id: string;
  /** Name shown in answers; without it the ISO name is shown. Always there for an area without ISO row. */
  readonly name?: string;
  readonly spellings: readonly string[];
  readonly ranks?: readonly string[];
  readonly from: PeriodStart;
  readonly until: PeriodEnd;
  readonly carvedOutOf: string | null;
  readonly certainty: RowCertainty;
  readonly source: string;
}

export const LONG_STANDING: PeriodStart = { kind: 'long-standing' };
export const START_UNKNOWN: PeriodStart = { kind: 'unknown' };
export const OPEN: PeriodEnd = { kind: 'open' };
/** First day, known to the day. */
export const since = (day: string): PeriodStart => ({ kind: 'within', earliest: day, latest: day });
/** First day within inclusive bounds. */
export const sinceWithin = (earliest: string, latest: string): PeriodStart => ({ kind: 'within', earliest, latest });
/** First day no longer there, within inclusive bounds. */
export const untilWithin = (earliest: string, latest: string): PeriodEnd => ({ kind: 'within', earliest, latest });

const USUAL = 'ISO 3166-2 for the code; spellings as usual in Dutch and English texts, not taken from a document; no source for the start of its period';

/**
 * Rows of which only names and ranks were reviewed: `[id, name, ...spellings]`. Start unknown, no carve-out, marked
 * unverified unless a source is given for the spellings.
 */
export function named(
  ranks: readonly string[],
  rows: readonly (readonly [id: string, name: string, ...spellings: string[]])[],
  source?: string,
): ReviewedRegion[] {
  return rows.map(([id, name, ...spellings]) => ({
    id, name, spellings, ranks, from: START_UNKNOWN, until: OPEN, carvedOutOf: null,
    certainty: source === undefined ? 'unverified' : 'sourced', source: source ?? USUAL,
  }));
}
