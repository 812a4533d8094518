import type { DayBounds, DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { Worlds } from '../worlds/domain.js';
import type { Content } from './content.js';
import { followingOf } from './following.js';
import { openReadings, type OpenQuestion, type OpenReading } from './open-questions.js';
import { notFollowed } from './references.js';
import { areasListed, openStatements, unseenEnds } from './standing.js';
import type { Subject } from './subject.js';
import type { TopicReader } from './topic-reader.js';
import type { Point } from './viewpoint.js';
import { refers } from './unchanging.js';
import { contentOf } from './what-an-act-says.js';

/**
 * One way to read what an act says, down to the last detail: nothing is left open but on which of these days it entered, and that makes no
 * difference to what it says. Ways that say the same on one day may part on another.
 */
export interface Way {
  /** The days on which the act may have entered; null where it says the same whenever it did. */
  readonly entries: DayBounds | null;
  /** How what the text leaves open is settled. */
  readonly reading: OpenReading;
  /** What it says on the asked day. */
  readonly content: Content;
}

/** Every way to read an act that governs at the point. */
export function waysToRead(
  reader: TopicReader,
  node: ActNode,
  subject: Subject,
  point: Point,
  worlds: Worlds,
): Way[] {
  const readings = waysToSettle(node, subject);
  const differing: readonly (DayBounds | null)[] = reader.entriesThatDiffer(node, point, worlds) ?? [null];
  return differing.flatMap((entries) =>
    readings.map((reading) => ({
      entries,
      reading,
      content: said(reader, node, { entries, reading }, subject, point),
    })),
  );
}

/** What the act says at another point, read in the same way. */
export function said(
  reader: TopicReader,
  node: ActNode,
  { entries, reading }: Pick<Way, 'entries' | 'reading'>,
  subject: Subject,
  point: Point,
): Content {
  const { geldigOp, inWerkingOp } = point;
  const references = refers(node, reader.country, subject.topic)
    ? followingOf(reader).referencesOf(node, subject.topic, point)
    : notFollowed;
  return contentOf(node, entryIn(node, entries), subject, geldigOp, inWerkingOp, reading, references);
}

/** Any of the days on which it may have entered: what it says is the same for all. */
function entryIn(node: ActNode, entries: DayBounds | null): DayNumber {
  return entries === null ? node.entry.bounds.earliest : entries.latest;
}

/**
 * Whom a text means is open only for a region, where the act names an area it split off from, and where it speaks of a part or in words;
 * whether a moratorium has ended on an event, for the country too.
 */
function waysToSettle(node: ActNode, { country, topic, region }: Subject): OpenReading[] {
  const ends = unseenEnds(node, country, topic);
  if (region === null) return openReadings(ends, false);
  const words = [...openStatements(node, country, topic), ...ends];
  if (region.ancestors.length === 0) return openReadings(words, false);
  const listed = areasListed(node, country, topic);
  return openReadings(
    words,
    region.ancestors.some((ancestor) => listed.has(ancestor)),
  );
}

/** The questions whose answer makes a difference: two ways that differ in it alone say different things. */
export function questionsThatMatter(ways: readonly Way[]): OpenQuestion[] {
  const area = differs(ways, ({ reading }) => reading.words);
  const words = differs(ways, ({ reading }) => reading.area);
  return [
    ...(area ? ['area-boundary-unstated' as const] : []),
    ...(words ? ['scope-unresolved' as const] : []),
  ];
}

/** Whether ways that share their entries and this part of the reading say different things. */
function differs(ways: readonly Way[], shared: (way: Way) => string | null): boolean {
  const sayings = new Map<string, string>();
  for (const way of ways) {
    const key = JSON.stringify([way.entries?.earliest ?? null, shared(way)]);
    const said = sayings.get(key);
    if (said !== undefined && said !== way.content.says) return true;
    sayings.set(key, way.content.says);
  }
  return false;
}
