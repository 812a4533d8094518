import { ownRank } from '../../model/instrument.js';
import type { Source } from '../../model/source.js';
import { dayOf, earliestDayOf } from '../days.js';
import type { Faults } from '../faults.js';
import type { Surroundings } from './rule.js';

/** What an instrument says of itself has the rank of its kind. */
export function checkSource(source: Source, { stream }: Surroundings, faults: Faults): void {
  const { instrument } = stream;
  if (instrument === undefined) return;
  if (source.instrument !== null && source.instrument !== instrument.instrument) return;
  const expected = ownRank(instrument.kind);
  if (expected === null || source.rank === expected) return;
  faults.at('rank').add('rank-contradicts-kind', source.rank, instrument.kind, expected);
}

/** A date of something that has happened: its first possible day is not after today. */
export function checkHasHappened(date: string | null, { today }: Surroundings, faults: Faults): void {
  const earliest = earliestDayOf(date);
  const now = dayOf(today);
  if (date === null || earliest === undefined || now === undefined || earliest <= now) return;
  faults.add('date-in-the-future', date, today);
}

/** Another instrument than the one the stream is of. */
export function checkIsAnother(id: string | null, self: string, faults: Faults): void {
  if (id === self) faults.add('refers-to-itself', id);
}

/** No entry of a list of plain values or records stands in it twice. */
export function checkNoneTwice(values: readonly unknown[], faults: Faults): void {
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    const written = JSON.stringify(value);
    if (seen.has(written)) faults.at(index).add('listed-twice', value);
    seen.add(written);
  }
}
