import { isMoratoriumTopic, type DayNumber, type InstrumentId, type Topic } from '@peildatum/policy';
import { countsAsPublic, type Viewpoint } from './viewpoint.js';
import { TopicReader } from './candidates.js';
import { beatsOnOneDay } from '../worlds/governing.js';
import type { CountryRecord } from '../record/country-record.js';
import type { ActNode } from '../record/act-node.js';
import type { EntryIndex } from '../worlds/entry-index.js';

/** An act that governs in some reading. */
export interface GoverningAct {
  readonly instrument: InstrumentId;
  /** The parts of the instrument that enter together. */
  readonly parts: readonly string[];
}

const none: readonly GoverningAct[] = [];

/**
 * The acts that govern a topic of a country at (G, W), without what they say: one where the record is settled, several
 * where it admits several readings, none where nothing governs in any.
 *
 * Where every act has one possible day of entry this is a binary search.
 */
export function governingActs(
  country: CountryRecord,
  topic: Topic,
  viewpoint: Viewpoint,
  geldigOp: DayNumber,
  inWerkingOp: DayNumber,
): readonly GoverningAct[] {
  const acts = country.actsAt(viewpoint.prefix);
  const day = Math.min(geldigOp, inWerkingOp);
  const settled = settledAct(
    acts.topic(topic),
    isMoratoriumTopic(topic) ? undefined : acts.sections,
    day,
    geldigOp < inWerkingOp,
  );
  if (settled === null) return none;
  if (settled !== undefined && countsAsPublic(settled.madePublic, viewpoint)) return [settled];
  return new TopicReader(country, topic, viewpoint)
    .outcomesAt({ geldigOp, inWerkingOp })
    .map(({ node }) => node)
    .filter((node) => node !== null);
}

/** The one act that governs where nothing is open; null where none does; undefined where it takes more to tell. */
function settledAct(
  own: EntryIndex | undefined,
  sections: EntryIndex | undefined,
  day: DayNumber,
  withHindsight: boolean,
): ActNode | null | undefined {
  const mine = own === undefined ? null : own.onlyLatest(day);
  const whole = sections === undefined ? null : sections.onlyLatest(day);
  if (mine === undefined || whole === undefined) return undefined;
  const last = later(mine, whole);
  if (last === undefined) return undefined;
  const since = last === null ? -Infinity : last.entry.bounds.earliest;
  for (const index of [own, sections]) {
    if (index === undefined) continue;
    if (index.mayComeBetween(since, day) || (withHindsight && index.retroactive.length > 0)) return undefined;
  }
  return last;
}

/** The one that entered last; undefined where they share the day and neither beats the other. */
function later(a: ActNode | null, b: ActNode | null): ActNode | null | undefined {
  if (a === null || b === null || a === b) return a ?? b;
  const difference = a.entry.bounds.earliest - b.entry.bounds.earliest;
  if (difference !== 0) return difference > 0 ? a : b;
  return beatsOnOneDay(a, b) ? a : beatsOnOneDay(b, a) ? b : undefined;
}
