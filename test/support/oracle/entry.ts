import { exactly, toDayNumber, type DataOf, type DayBounds, type EntryClause } from '@peildatum/policy';
import { decide, entryClaims, notPublishedBefore, publishedOn, signedOn } from './claims.js';
import type { Instrument } from './register.js';

/**
 * When a part may have entered into force; `latest: Infinity`: or never. Nothing is guessed: without a publication or a claim
 * it may have entered on any day from the earliest possible one.
 */
export function entryOf(instrument: Instrument, part: DataOf<'ActRecorded'>): DayBounds {
  const clause = part.entry;
  if (instrument.kind === 'consolidated-text') return observedOn(clause);

  const publication = publishedOn(instrument);
  const derived = publication === null ? null : entryByClause(clause, publication.bounds);
  const claims = entryClaims(instrument, part.part);

  if (instrument.publications.length > 0 && publication !== null) {
    if (derived !== null) return derived;
    return decide(claims)?.bounds ?? orNever(publication.bounds.earliest);
  }
  const byPublication =
    publication === null || derived === null ? [] : [{ bounds: derived, rank: publication.rank }];
  // The highest rank decides, of claims on the entry and of what follows from claims on the publication.
  return decide([...claims, ...byPublication])?.bounds ?? orNever(earliestPossibleEntry(instrument, clause));
}

/** The entry that a clause makes of a publication; null where the text has no clause or we do not know it. */
function entryByClause(clause: EntryClause, publication: DayBounds): DayBounds | null {
  switch (clause.kind) {
    case 'day-after-publication':
      return { earliest: publication.earliest + 1, latest: publication.latest + 1 };
    case 'fixed-date': {
      const fixed = toDayNumber(clause.date);
      return { earliest: Math.max(fixed, publication.earliest), latest: Math.max(fixed, publication.latest) };
    }
    case 'none':
    case 'not-known':
      return null;
  }
}

/** What was not signed, or is said not to be published, before a day cannot have entered before it. */
function earliestPossibleEntry(instrument: Instrument, clause: EntryClause): number {
  const publication = Math.max(
    signedOn(instrument)?.bounds.earliest ?? -Infinity,
    notPublishedBefore(instrument),
  );
  const byClause = entryByClause(clause, { earliest: publication, latest: publication });
  return byClause?.earliest ?? publication;
}

/** A consolidated text observes on the day whose law it gives. */
function observedOn(clause: EntryClause): DayBounds {
  if (clause.kind !== 'fixed-date') throw new RangeError('A consolidated text gives the law of a date');
  return exactly(toDayNumber(clause.date));
}

function orNever(earliest: number): DayBounds {
  return { earliest, latest: Infinity };
}
