import { isMoratoriumTopic, type Topic } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { ActsOnCountry } from '../record/country-acts.js';
import type { CountryRecord } from '../record/country-record.js';
import { decides, isPlain } from '../worlds/plain-act.js';
import { allDays, type Days } from './history.js';

/**
 * The days along the peildatum of which the event with this ordinal may have changed the answer on a topic; null for none. An act has no effect
 * before it may enter, nor from the entry on of a later one that leaves nothing open. On topics that it does not touch it tells at most that an
 * absence of policy ended, which only the first acts on a country do. `acts`: as they were known before it.
 */
export function effectWindow(
  country: CountryRecord,
  acts: ActsOnCountry,
  topic: Topic,
  ordinal: number,
): Days | null {
  const changed = country.actsChangedBy(ordinal);
  if (country.refersToAreas && country.isRenumberedBy(ordinal)) return allDays;
  if (changed.length === 0) return country.eventAt(ordinal) === undefined ? null : allDays;
  if (country.refersToAreas || country.lodgingDays().length > 0) return allDays;
  const touching = changed.filter((node) => mayMove(node, country, topic));
  const endsAbsence = !isMoratoriumTopic(topic) && mayEndAbsence(changed, country, acts, ordinal);
  if (touching.length === 0 && !endsAbsence) return null;
  const from = Math.min(...(endsAbsence ? changed : touching).map(({ entry }) => entry.bounds.earliest));
  const until = endsAbsence ? Infinity : takenOverOn(touching, acts, topic);
  return from < until ? { from, until } : null;
}

function mayMove(node: ActNode, { code }: CountryRecord, topic: Topic): boolean {
  return (
    (!isMoratoriumTopic(topic) && node.sections.has(code)) || node.topics.get(code)?.includes(topic) === true
  );
}

/** Whether no other act on the country had surely entered when the first of these may have. */
function mayEndAbsence(
  changed: readonly ActNode[],
  country: CountryRecord,
  acts: ActsOnCountry,
  ordinal: number,
): boolean {
  if (country.factsAt(ordinal).absences.length === 0) return false;
  const earliest = Math.min(...changed.map(({ entry }) => entry.bounds.earliest));
  const accepts = (node: ActNode) => decides(node) && !changed.includes(node);
  return !acts.all.hasExactUpTo(earliest - 1, accepts);
}

/** The first day on which another act that leaves nothing open takes over, whenever these entered; Infinity where none does. */
function takenOverOn(touching: readonly ActNode[], acts: ActsOnCountry, topic: Topic): number {
  if (isMoratoriumTopic(topic)) return Infinity;
  const latest = Math.max(...touching.map(({ entry }) => entry.bounds.latest));
  const next = [acts.topic(topic), acts.sections].map((index) =>
    index?.firstExactAfter(latest, (node) => isPlain(node) && !touching.includes(node)),
  );
  return Math.min(...next.map((node) => node?.entry.bounds.earliest ?? Infinity));
}
