import type { DayNumber, InstrumentId, PolicyOwner, Topic } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { CountryRecord } from '../record/country-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { lastTouchingEntry, touches } from './standing.js';
import { TopicReader } from './topic-reader.js';
import type { Viewpoint } from './viewpoint.js';

/** An act that governs in some reading. */
export interface GoverningAct {
  readonly instrument: InstrumentId;
  /** The parts of the instrument that enter together. */
  readonly parts: readonly string[];
}

/**
 * The acts that govern a topic of a country at (G, W), without what they say: one where the record is settled, several
 * where it admits several readings, none where nothing governs in any. A binary search, and a look at the acts whose entry is
 * open; where more is needed to tell, all that a full answer needs (`viewpoint` is asked for then).
 */
export function governingActs(
  country: CountryRecord,
  topic: Topic,
  prefix: Prefix,
  geldigOp: DayNumber,
  inWerkingOp: DayNumber,
  viewpoint: () => Viewpoint,
): readonly GoverningAct[] {
  const acts = country.isCurrent(prefix) ? country.current : country.versions;
  return (
    acts.line(topic, mayTouch).governing(geldigOp, inWerkingOp, prefix) ??
    new TopicReader(country, topic, viewpoint())
      .outcomesAt({ geldigOp, inWerkingOp })
      .map(({ node }) => node)
      .filter((node) => node !== null)
  );
}

/** Whether the act, of which the law changed the text, touches the topic at W with its one day of entry. */
function mayTouch(node: ActNode, country: PolicyOwner, topic: Topic, inWerkingOp: DayNumber): boolean {
  return (
    touches(node, country, topic, inWerkingOp) &&
    lastTouchingEntry(node, country, topic, inWerkingOp) >= node.entry.bounds.earliest
  );
}
