import { isMoratoriumTopic, type DayNumber, type InstrumentId, type Topic } from '@peildatum/policy';
import { countsAsPublic, type Viewpoint } from './viewpoint.js';
import { TopicReader } from './candidates.js';
import { beatsOnOneDay } from '../worlds/governing.js';
import type { CountryRecord } from '../record/country-record.js';
import type { ActNode } from '../record/act-node.js';

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
  const own = country.topic(topic);
  const sections = isMoratoriumTopic(topic) ? undefined : country.sections;
  if (viewpoint.isLatest && (own?.isSettled ?? true) && (sections?.isSettled ?? true)) {
    const day = Math.min(geldigOp, inWerkingOp);
    const mine = own?.lastSettled(day);
    const whole = sections?.lastSettled(day);
    const last = later(mine, whole);
    if (last !== undefined && countsAsPublic(last.madePublic, viewpoint)) return [last];
    if (last === undefined && mine === undefined && whole === undefined) return none;
  }
  return new TopicReader(country, topic, viewpoint)
    .outcomesAt({ geldigOp, inWerkingOp })
    .map(({ node }) => node)
    .filter((node) => node !== null);
}

/** The one that entered last; undefined where they share the day and neither beats the other. */
function later(a: ActNode | undefined, b: ActNode | undefined): ActNode | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  const difference = a.entry.bounds.earliest - b.entry.bounds.earliest;
  if (difference !== 0) return difference > 0 ? a : b;
  return beatsOnOneDay(a, b) ? a : beatsOnOneDay(b, a) ? b : undefined;
}
