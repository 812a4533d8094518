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
