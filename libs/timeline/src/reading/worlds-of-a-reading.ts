import type { DayBounds, DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import {
  allWorlds,
  domainOf,
  lastCountingEntry,
  withoutDays,
  type EntryDomain,
  type Worlds,
} from '../worlds/domain.js';
import type { Candidate } from './candidates.js';
import type { TopicReader } from './topic-reader.js';
import { pointOn, type Walk } from './viewpoint.js';
import type { Way } from './ways.js';
import { worldsGoverned } from './worlds-governed.js';

/** A candidate down to the last detail: the act that governs, or none, and one way to read it. */
export interface Detail {
  readonly node: ActNode | null;
  readonly way: Way;
}

/** All of which a candidate holds. */
export function detailsOf({ node, ways }: Candidate): Detail[] {
  return ways.map((way) => ({ node, way }));
}

/**
 * The worlds in which this reading holds on the day, its act having entered as early or as late as it may: between them lie all
 * borders its period can have. Entered late, every other act has all the days left to it that the reading leaves it; entered
 * early, an act that becomes valid later may still govern over it. Several sets where a consolidated text governs: one for each act that it
 * may have differed from.
 */
export function worldsOf(reader: TopicReader, detail: Detail, day: DayNumber, walk: Walk): readonly Worlds[] {
  const { node } = detail;
  if (node === null) return worldsWithEntry(reader, detail, day, walk, -Infinity);
  const { earliest, latest } = entriesOf(reader, node, detail.way, day, walk);
  return [...new Set([latest, earliest])].flatMap((entry) =>
    worldsWithEntry(reader, detail, day, walk, entry),
  );
}

/** The worlds in which this reading holds on the day and its act entered on `entry`. */
function worldsWithEntry(
  reader: TopicReader,
  { node, way }: Detail,
  day: DayNumber,
  walk: Walk,
  entry: DayNumber,
): readonly Worlds[] {
  const point = pointOn(day, walk);
  const isAbsence = node === null && way.content.state === 'no-policy';
  const key = `${node?.key}|${isAbsence}|${entry}|${point.geldigOp}|${point.inWerkingOp}`;
  return reader.remembered(key, () => {
    const found = worldsGoverned(reader, node, entry, point);
    if (isAbsence) {
      for (const { domains } of found) outsideEverything(reader, domains, point.geldigOp, point.inWerkingOp);
    }
    return found;
  });
}

/** No act on the country counts on the day: that is what the absence of policy means. */
function outsideEverything(
  reader: TopicReader,
  domains: Map<ActNode, EntryDomain>,
  geldigOp: DayNumber,
  inWerkingOp: DayNumber,
): void {
  for (const other of reader.acts.all.imprecise) {
    const through = lastCountingEntry(other, geldigOp, inWerkingOp);
    domains.set(other, withoutDays(domainOf(other, allWorlds), -Infinity, through));
  }
}

/** The days on which an act may have entered if this reading holds on the day. */
export function entriesOf(
  reader: TopicReader,
  node: ActNode,
  { entries }: Way,
  day: DayNumber,
  walk: Walk,
): DayBounds {
  return entries ?? reader.entriesAt(node, pointOn(day, walk), allWorlds);
}
