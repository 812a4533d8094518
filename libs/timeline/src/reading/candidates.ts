import { type DayBounds, type DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { Absence } from '../record/country-record.js';
import { allWorlds, type Worlds } from '../worlds/domain.js';
import { withoutActAt, type WithoutAct } from './absence.js';
import { withoutAct, type Content } from './content.js';
import {
  nothingMore,
  openReadings,
  questionsThatMatter,
  type OpenQuestion,
  type OpenReading,
} from './open-questions.js';
import { partingDays, openStatements } from './standing.js';
import type { Subject } from './subject.js';
import type { TopicReader } from './topic-reader.js';
import type { Point } from './viewpoint.js';
import { contentOf } from './what-an-act-says.js';

/** One way to read the record on one day: the act that governs (null: none) and what it says. */
export interface Candidate {
  readonly key: string;
  readonly node: ActNode | null;
  readonly content: Content;
  /** The ways to settle what the text leaves open that lead to this. */
  readonly readings: readonly OpenReading[];
  /** What the text leaves open, where it makes a difference. */
  readonly open: readonly OpenQuestion[];
  /** The days on which the act may have entered for it to say this; null where that makes no difference. */
  readonly entries: readonly DayBounds[] | null;
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
): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate) => {
    const reading = `${candidate.node?.key}|${candidate.content.says}`;
    const known = found.get(reading);
    found.set(
      reading,
      known === undefined
        ? candidate
        : {
            ...known,
            entries: known.entries === null ? null : [...known.entries, ...(candidate.entries ?? [])],
            confirmedBy: [...new Set([...known.confirmedBy, ...candidate.confirmedBy])],
          },
    );
  };
  for (const { node, confirmedBy } of reader.outcomesAt(point, worlds)) {
    if (node === null) {
      for (const one of withoutActAt(reader, point, worlds)) add(actless(one));
      continue;
    }
    for (const read of readingsOf(reader, node, subject, point, worlds)) add({ ...read, confirmedBy });
  }
  return [...found.values()].sort(inOrder);
}

/**
 * What an act says if it governs: one reading, or two where a boundary or words leave it open, or where a provision lapsed on a day on
 * which the act may or may not have entered.
 */
function readingsOf(
  reader: TopicReader,
  node: ActNode,
  subject: Subject,
  point: Point,
  worlds: Worlds,
): Candidate[] {
  const parting = partingDays(node, subject.country, subject.topic);
  if (parting.length === 0) return readingsWithin(node, node.entry.bounds.earliest, null, subject, point);
  const { earliest, latest } = reader.entriesAt(node, point, worlds);
  const starts = [
    earliest,
    ...parting.filter((day) => earliest < day && day <= latest).sort((a, b) => a - b),
  ];
  return [...new Set(starts)].flatMap((start, index, all) => {
    const entries = { earliest: start, latest: (all[index + 1] ?? latest + 1) - 1 };
    return readingsWithin(node, entries.latest, [entries], subject, point);
  });
}

function readingsWithin(
  node: ActNode,
  entered: DayNumber,
  entries: readonly DayBounds[] | null,
  subject: Subject,
  { geldigOp, inWerkingOp }: Point,
): Candidate[] {
  const contentBy = (reading: OpenReading) =>
    contentOf(node, entered, subject, geldigOp, inWerkingOp, reading);
  const common = { node, entries, confirmedBy: [], absences: [] };
  const plain = contentBy(nothingMore);
  if (!plain.isOpen) {
    return [{ ...common, key: candidateKey(node, plain), content: plain, readings: [nothingMore], open: [] }];
  }
  const words = openStatements(node, subject.country, subject.topic);
  const open = questionsThatMatter(words, (reading) => contentBy(reading).says);
  const bySaying = new Map<string, Candidate>();
  for (const reading of openReadings(words)) {
    const content = contentBy(reading);
    const known = bySaying.get(content.says);
    const readings = [...(known?.readings ?? []), reading];
    bySaying.set(content.says, {
      ...common,
      key: candidateKey(node, known?.content ?? content),
      content: known?.content ?? content,
      readings,
      open,
    });
  }
  return [...bySaying.values()];
}

/** Readings without an act first, then by entry, then by name: the order does not depend on when what was recorded. */
function inOrder(a: Candidate, b: Candidate): number {
  const entry = (one: Candidate) => one.node?.entry.bounds.earliest ?? -Infinity;
  if (a.node === null || b.node === null) return Number(a.node !== null) - Number(b.node !== null);
  if (entry(a) !== entry(b)) return entry(a) - entry(b);
  return a.key < b.key ? -1 : 1;
}

function candidateKey(node: ActNode, content: Content): string {
  return `${node.key}|${content.key}`;
}

function actless({ state, absences }: WithoutAct): Candidate {
  return {
    key: `|${state}`,
    node: null,
    content: withoutAct(state),
    readings: [nothingMore],
    open: [],
    entries: null,
    confirmedBy: [],
    absences,
  };
}
