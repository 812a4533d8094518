import { isMoratoriumTopic, type DayNumber, type InstrumentId, type Topic } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { CountryRecord } from '../record/country-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { allWorlds, chanceOf, type Chance } from '../worlds/domain.js';
import { mayLoseTopics, type Accepts, type EntryIndex } from '../worlds/entry-index.js';
import { beatsOnOneDay, outcomes } from '../worlds/governing.js';
import { TopicReader } from './topic-reader.js';
import { lastTouchingEntry, touches } from './standing.js';
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
  const own = acts.topic(topic);
  const sections = isMoratoriumTopic(topic) ? undefined : acts.sections;
  const touchesTopic = (node: ActNode) =>
    touches(node, country.code, topic, inWerkingOp) &&
    lastTouchingEntry(node, country.code, topic) >= node.entry.bounds.earliest;
  return (
    searched(own, sections, geldigOp, inWerkingOp, prefix, touchesTopic) ??
    new TopicReader(country, topic, viewpoint())
      .outcomesAt({ geldigOp, inWerkingOp })
      .map(({ node }) => node)
      .filter((node) => node !== null)
  );
}

/** Undefined where nothing decides between acts of one day, where an act works back into the question, and where a consolidated text counts. */
function searched(
  own: EntryIndex | undefined,
  sections: EntryIndex | undefined,
  geldigOp: DayNumber,
  inWerkingOp: DayNumber,
  prefix: Prefix,
  touchesTopic: Accepts,
): readonly ActNode[] | undefined {
  const day = Math.min(geldigOp, inWerkingOp);
  const mine = own === undefined ? null : own.onlyLatest(day, prefix, touchesTopic);
  const whole = sections === undefined ? null : sections.onlyLatest(day, prefix, touchesTopic);
  if (mine === undefined || whole === undefined) return undefined;
  if (own?.isMoreThanEntries(day, inWerkingOp) === true) return undefined;
  if (sections?.isMoreThanEntries(day, inWerkingOp) === true) return undefined;
  const last = later(mine, whole);
  if (last === undefined) return undefined;
  const open: ActNode[] = [];
  const since = last === null ? -Infinity : last.entry.bounds.earliest;
  own?.openSince(since, inWerkingOp, prefix, open);
  sections?.openSince(since, inWerkingOp, prefix, open);
  if (open.length === 0) return last === null ? [] : [last];
  return open.some(mayLoseTopics) ? undefined : possible(last, open, geldigOp, inWerkingOp);
}

function possible(
  last: ActNode | null,
  open: readonly ActNode[],
  geldigOp: DayNumber,
  inWerkingOp: DayNumber,
): ActNode[] {
  const chances: Chance[] = [];
  for (const node of new Set(last === null ? open : [last, ...open])) {
    const chance = chanceOf(node, allWorlds, geldigOp, inWerkingOp);
    if (chance !== undefined) chances.push(chance);
  }
  return outcomes(
    chances,
    [],
    () => false,
    beatsOnOneDay,
    () => true,
  )
    .map(({ node }) => node)
    .filter((node) => node !== null);
}

/** The one that entered last; undefined where they share the day and neither beats the other. */
function later(a: ActNode | null, b: ActNode | null): ActNode | null | undefined {
  if (a === null || b === null || a === b) return a ?? b;
  const difference = a.entry.bounds.earliest - b.entry.bounds.earliest;
  if (difference !== 0) return difference > 0 ? a : b;
  return beatsOnOneDay(a, b) ? a : beatsOnOneDay(b, a) ? b : undefined;
}
