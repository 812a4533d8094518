import type { ActNode } from '../record/act-node.js';
import type { Absence } from '../record/country-record.js';
import { allWorlds, type Worlds } from '../worlds/domain.js';
import { withoutActAt, type WithoutAct } from './absence.js';
import { withoutAct, type Content } from './content.js';
import { nothingMore, type OpenQuestion } from './open-questions.js';
import type { Subject } from './subject.js';
import type { RememberedSayings } from './remembered-sayings.js';
import type { TopicReader } from './topic-reader.js';
import type { Point } from './viewpoint.js';
import { questionsThatMatter, waysToRead, type Way } from './ways.js';

/** One way to read the record on one day: the act that governs (null: none) and what it says. */
export interface Candidate {
  /** Equal on days on which the same act says the same in the same words, whichever way it is read. */
  readonly key: string;
  readonly node: ActNode | null;
  readonly content: Content;
  /** The ways to read the act that lead to this. */
  readonly ways: readonly Way[];
  /** What the text leaves open, where it makes a difference. */
  readonly open: readonly OpenQuestion[];
  readonly confirmedBy: readonly ActNode[];
  /** The statements of absence, where that is the reading. */
  readonly absences: readonly Absence[];
}

/** Every distinct reading of the subject at the point; the subject must be of this reader's country and topic. */
export function candidatesAt(
  reader: TopicReader,
  subject: Subject,
  point: Point,
  worlds: Worlds = allWorlds,
  remembered?: RememberedSayings<readonly Candidate[]>,
): Candidate[] {
  const found: Candidate[] = [];
  for (const { node, confirmedBy } of reader.outcomesAt(point, worlds)) {
    if (node === null) {
      found.push(...actlessAt(reader, point, worlds));
      continue;
    }
    const saying = () => bySaying(node, waysToRead(reader, node, subject, point, worlds), confirmedBy);
    found.push(...(confirmedBy.length > 0 ? saying() : (remembered?.of(node, subject, saying) ?? saying())));
  }
  return found.length > 1 ? found.sort(inOrder) : found;
}

/** What an act says if it governs: one reading, or several where something that is open makes a difference. */
function bySaying(node: ActNode, ways: readonly Way[], confirmedBy: readonly ActNode[]): Candidate[] {
  const bySaying = new Map<string, Way[]>();
  for (const way of ways) {
    const same = bySaying.get(way.content.says);
    if (same === undefined) bySaying.set(way.content.says, [way]);
    else same.push(way);
  }
  const open = questionsThatMatter(ways);
  return [...bySaying.values()].map((same) => ({
    key: `${node.key}|${[...new Set(same.map(({ content }) => content.key))].sort().join('|')}`,
    node,
    content: same[0]!.content,
    ways: same,
    open,
    confirmedBy,
    absences: [],
  }));
}

/** What tells a set of readings from another, whatever their order. */
export function keysOf(candidates: readonly Candidate[]): string {
  return candidates
    .map((one) => one.key)
    .sort()
    .join('\n');
}

/** Readings without an act first, then by entry, then by name: the order does not depend on when what was recorded. */
function inOrder(a: Candidate, b: Candidate): number {
  const entry = (one: Candidate) => one.node?.entry.bounds.earliest ?? -Infinity;
  if (a.node === null || b.node === null) return Number(a.node !== null) - Number(b.node !== null);
  if (entry(a) !== entry(b)) return entry(a) - entry(b);
  return a.key < b.key ? -1 : 1;
}

/** The readings without an act, which are the same for all regions. */
function actlessAt(reader: TopicReader, point: Point, worlds: Worlds): readonly Candidate[] {
  const read = () => withoutActAt(reader, point, worlds).map(actless);
  if (worlds !== allWorlds) return read();
  let known = actlessReadings.get(reader);
  if (known === undefined) actlessReadings.set(reader, (known = new Map()));
  const key = `${point.geldigOp}/${point.inWerkingOp}`;
  let readings = known.get(key);
  if (readings === undefined) known.set(key, (readings = read()));
  return readings;
}

const actlessReadings = new WeakMap<TopicReader, Map<string, readonly Candidate[]>>();

function actless({ state, absences }: WithoutAct): Candidate {
  const content = withoutAct(state);
  return {
    key: `|${state}`,
    node: null,
    content,
    ways: [{ entries: null, reading: nothingMore, content }],
    open: [],
    confirmedBy: [],
    absences,
  };
}
