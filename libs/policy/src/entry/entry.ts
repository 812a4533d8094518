import { toDayNumber, type DayNumber } from '../dates/civil-date.js';
import { exactly, type DayBounds } from '../dates/imprecise-date.js';
import type { DataOf, EntryClause } from '../model/events.js';
import type { Rank } from '../model/source.js';
import { claimsOn, decideClaims, earliestPublication, publishedOn, type ClaimedDate } from './claims.js';
import type { InstrumentFacts } from './instrument-facts.js';

/** When an act enters, as far as the record fixes it. */
export interface Entry {
  /** Bounds of the first day of legal effect; `latest: Infinity` means "or never". */
  readonly bounds: DayBounds;
  /** Weight of what fixes the bounds; null where only the earliest possible day is known. */
  readonly rank: Rank | null;
  /** The day the text works back to; validity starts on it or on the entry, whichever is earlier. Null where the text does not work back. */
  readonly worksBackTo: DayNumber | null;
  /** The text names a fixed day before its own publication: it entered on publication (Awb 3:40). */
  readonly clauseBeforePublication: boolean;
  /** No publication is recorded, nor claimed with a date. */
  readonly publicationMissing: boolean;
}

/**
 * The entry of one part of an instrument. No effect before publication (Awb 3:40). With a publication the clause
 * decides; without one a claim on the entry does, its rank shown; without either it is any day from the earliest possible
 * publication on, or never. Nothing is guessed.
 */
export function entryOf(facts: InstrumentFacts, act: DataOf<'ActRecorded'>): Entry {
  const clause = act.entry;
  const worksBackTo = act.worksBackTo === null ? null : toDayNumber(act.worksBackTo);
  const published = publishedOn(facts);
  const fixed = (bounds: DayBounds, rank: Rank | null): Entry => ({
    bounds,
    rank,
    worksBackTo,
    clauseBeforePublication:
      clause.kind === 'fixed-date' &&
      published !== null &&
      toDayNumber(clause.date) < published.bounds.earliest,
    publicationMissing: published === null && facts.instrument.event.data.kind !== 'consolidated-text',
  });

  if (facts.instrument.event.data.kind === 'consolidated-text' && clause.kind === 'fixed-date') {
    return fixed(exactly(toDayNumber(clause.date)), act.source.rank);
  }
  const claims = claimsOn(facts, 'entry', act.part);
  if (facts.publications.length > 0 && published !== null) {
    const derived = fromPublication(clause, published);
    if (derived !== null) return fixed(derived.bounds, derived.rank);
    const claimed = decideClaims(claims);
    return claimed === null
      ? fixed({ earliest: published.bounds.earliest, latest: Infinity }, null)
      : fixed(claimed.bounds, claimed.rank);
  }
  const derived = published === null ? null : fromPublication(clause, published);
  const decided = decideClaims(derived === null ? claims : [...claims, derived]);
  if (decided !== null) return fixed(decided.bounds, decided.rank);
  return fixed({ earliest: earliestEntry(clause, earliestPublication(facts)), latest: Infinity }, null);
}

/** The entry that a clause gives for a publication; null where the text has no clause or we do not know it. */
function fromPublication(clause: EntryClause, published: ClaimedDate): ClaimedDate | null {
  if (clause.kind === 'none' || clause.kind === 'not-known') return null;
  const { earliest, latest } = published.bounds;
  return {
    rank: published.rank,
    bounds: { earliest: earliestEntry(clause, earliest), latest: earliestEntry(clause, latest) },
  };
}

function earliestEntry(clause: EntryClause, publication: DayNumber): DayNumber {
  switch (clause.kind) {
    case 'day-after-publication':
      return publication + 1;
    case 'fixed-date':
      return Math.max(toDayNumber(clause.date), publication);
    case 'none':
    case 'not-known':
      return publication;
  }
}
