import type { Region } from '@peildatum/gazetteer';
import type { EventReference, KnowledgeDifferenceAnswer } from '../answer.js';
import type { CountryRecord, Reach } from '../record/country-record.js';
import type { PolicyRecord } from '../record/policy-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { sameFooting } from './footing.js';
import type { Answers } from './over-applications.js';
import { regionLabel } from './subject.js';
import { turningPoints } from './turning-points.js';

/** Answers one question as the ledger knew it at a prefix. */
export type AtPrefix = (prefix: Prefix) => Answers;

/** Whatever an event is about. */
export const anything: Reach = { topics: null, border: null };

/**
 * The prefixes from one through another at which an answer on the country may become another. Where it matters what had been made public,
 * documents that do not speak of the country may change it too: then all of them. `reach`: see {@link reachOf}.
 */
export function prefixesBetween(
  from: Prefix,
  through: Prefix,
  country: CountryRecord | undefined,
  openbaarOp: string | null,
  reach: Reach = anything,
): Prefix[] {
  if (openbaarOp !== null)
    return Array.from({ length: Math.max(1, through - from + 1) }, (_unused, place) => from + place);
  return [from, ...(country?.prefixesOfChange(from, through, reach) ?? [])];
}

/** The events with these prefixes, after the first of them, that changed the answer on a region. */
export function eventsThatChanged(
  record: PolicyRecord,
  prefixes: readonly Prefix[],
  region: Region | null,
  at: AtPrefix,
): EventReference[] {
  return turningPoints(prefixes, (prefix) => at(prefix).footing(region), sameFooting).map((prefix) =>
    record.referenceAt(prefix - 1)!,
  );
}

/** What differs between the first and the last of these prefixes, region by region, and the events that made the difference. */
export function knowledgeDifferenceOf(
  record: PolicyRecord,
  prefixes: readonly Prefix[],
  regions: readonly Region[],
  at: AtPrefix,
): Pick<KnowledgeDifferenceAnswer, 'changes' | 'unchanged' | 'events'> {
  const standings = (prefix: Prefix) => {
    const builder = at(prefix);
    return regions.map((region) => builder.standing(region));
  };
  const before = at(prefixes[0]!);
  const after = at(prefixes.at(-1)!);
  const changes = regions
    .filter((region) => before.standing(region) !== after.standing(region))
    .map((region) => ({
      region: regionLabel(region),
      before: before.summary(region),
      after: after.summary(region),
    }));
  const events = turningPoints(prefixes, (prefix) => JSON.stringify(standings(prefix))).map((prefix) => {
    const then = standings(prefix - 1);
    const now = standings(prefix);
    return {
      ...record.referenceAt(prefix - 1)!,
      regions: regions.filter((_region, index) => then[index] !== now[index]).map(({ id }) => id),
    };
  });
  return { changes, unchanged: regions.length - changes.length, events };
}
