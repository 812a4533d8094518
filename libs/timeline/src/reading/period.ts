import { span, type DayBounds, type DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import {
  allWorlds,
  domainOf,
  lastCountingEntry,
  withoutDays,
  type Chance,
  type Worlds,
} from '../worlds/domain.js';
import { Breaks, contentDays } from './breaks.js';
import { actsThatMayEndAbsence } from './absence.js';
import { candidatesAt, type Candidate } from './candidates.js';
import type { TopicReader } from './topic-reader.js';
import { entriesOf, worldsOf } from './worlds-of-a-reading.js';
import type { Subject } from './subject.js';
import { contentOf } from './what-an-act-says.js';
import { firstTouching } from './standing.js';
import { pointOn, type Walk } from './viewpoint.js';

/** Bounds of the first day, and of the first day after. */
export interface Period {
  readonly from: DayBounds;
  readonly until: DayBounds;
}

/**
 * The run of days around `day` on which the same act governs with the same content, over the worlds in which it does so on `day`.
 * Where the days on which the act may have entered fall apart, over all of them.
 */
export function periodOf(
  reader: TopicReader,
  subject: Subject,
  candidate: Candidate,
  day: DayNumber,
  walk: Walk,
): Period {
  if (candidate.entries === null || candidate.entries.length === 1) {
    return periodWithin(reader, subject, candidate, day, walk);
  }
  const periods = candidate.entries.map((one) =>
    periodWithin(reader, subject, { ...candidate, entries: [one] }, day, walk),
  );
  return {
    from: periods.map((one) => one.from).reduce(span),
    until: periods.map((one) => one.until).reduce(span),
  };
}

function periodWithin(
  reader: TopicReader,
  subject: Subject,
  candidate: Candidate,
  day: DayNumber,
  walk: Walk,
): Period {
  const [worlds, ...more] = worldsOf(reader, candidate, day, walk);
  if (worlds === undefined) throw new RangeError(`${candidate.key} does not hold on the asked day`);
  if (candidate.content.state === 'unknown' && candidate.node === null) {
    const enders = actsThatMayEndAbsence(reader, pointOn(day, walk));
    if (enders.length > 0) return unknownSince(reader, subject, candidate, day, walk, worlds, enders);
  }
  return {
    from:
      candidate.node === null
        ? startWithoutAct(reader, subject, candidate, day, walk, worlds)
        : startOf(reader, subject, candidate, candidate.node, day, walk),
    until: [worlds, ...more].map((one) => endOf(reader, subject, candidate, day, walk, one)).reduce(span),
  };
}

/** Nothing governs, and a stated absence of policy no longer holds because some other act on the country entered: any of these. */
function unknownSince(
  reader: TopicReader,
  subject: Subject,
  candidate: Candidate,
  day: DayNumber,
  walk: Walk,
  worlds: Worlds,
  enders: readonly Chance[],
): Period {
  const { geldigOp, inWerkingOp } = pointOn(day, walk);
  const from: DayBounds[] = [startWithoutAct(reader, subject, candidate, day, walk, worlds)];
  const until: DayBounds[] = [];
  for (const { node, latest } of enders) {
    const domains = new Map(worlds.domains).set(node, { earliest: latest, latest, gap: null });
    const entered = { domains, winners: worlds.winners };
    until.push(endOf(reader, subject, candidate, day, walk, entered));
    for (const other of enders) {
      if (other.node === node) continue;
      const through = lastCountingEntry(other.node, geldigOp, inWerkingOp);
      domains.set(other.node, withoutDays(domainOf(other.node, allWorlds), -Infinity, through));
    }
    from.push(startWithoutAct(reader, subject, candidate, day, walk, { domains, winners: worlds.winners }));
  }
  return {
    from: {
      earliest: Math.min(...from.map((one) => one.earliest)),
      latest: Math.max(...from.slice(1).map((one) => one.latest)),
    },
    until: until.reduce(span),
  };
}

/** The run of days around `day` with the same set of readings. */
export function periodOfSet(
  reader: TopicReader,
  subject: Subject,
  candidates: readonly Candidate[],
  day: DayNumber,
  walk: Walk,
): Period {
  const keys = keysOf(candidates);
  const same = (on: DayNumber) => keysOf(candidatesAt(reader, subject, pointOn(on, walk))) === keys;
  const breaks = new Breaks(reader, subject, allWorlds, walk);
  let from = breaks.lastUpTo(day);
  while (from > -Infinity && same(from - 1)) from = breaks.lastUpTo(from - 1);
  let until = breaks.firstAfter(day);
  while (until < Infinity && same(until)) until = breaks.firstAfter(until);
  return { from: exact(from), until: exact(until) };
}

function keysOf(candidates: readonly Candidate[]): string {
  return candidates
    .map((one) => one.key)
    .sort()
    .join('\n');
}

/** First bound: the first day another reading is possible; last bound: the first day this one is impossible. */
function endOf(
  reader: TopicReader,
  subject: Subject,
  candidate: Candidate,
  day: DayNumber,
  walk: Walk,
  worlds: Worlds,
): DayBounds {
  const breaks = new Breaks(reader, subject, worlds, walk);
  let earliest: DayNumber | null = null;
  // In these worlds an act that had not entered on the asked day may do so on the next.
  for (let on = day + 1; on < Infinity; on = breaks.firstAfter(on)) {
    const { holds, alone } = readOn(reader, subject, candidate, on, walk, worlds);
    if (!alone) earliest ??= on;
    if (!holds) return { earliest: earliest ?? on, latest: on };
  }
  return { earliest: earliest ?? Infinity, latest: Infinity };
}

function startWithoutAct(
  reader: TopicReader,
  subject: Subject,
  candidate: Candidate,
  day: DayNumber,
  walk: Walk,
  worlds: Worlds,
): DayBounds {
  const breaks = new Breaks(reader, subject, worlds, walk);
  let latest: DayNumber | null = null;
  for (let on = breaks.lastUpTo(day); on > -Infinity; on = breaks.lastUpTo(on - 1)) {
    const { holds, alone } = readOn(reader, subject, candidate, on - 1, walk, worlds);
    if (!alone) latest ??= on;
    if (!holds) return { earliest: on, latest: latest ?? on };
  }
  return { earliest: -Infinity, latest: latest ?? -Infinity };
}

/** Whether the reading holds on a day, and whether it is the only one; other readings of what its own act leaves open are not in these worlds. */
function readOn(
  reader: TopicReader,
  subject: Subject,
  candidate: Candidate,
  on: DayNumber,
  walk: Walk,
  worlds: Worlds,
): { holds: boolean; alone: boolean } {
  const point = pointOn(on, walk);
  let holds = false;
  let alone = true;
  for (const found of candidatesAt(reader, subject, point, worlds)) {
    if (found.key === candidate.key) holds = true;
    else if (found.node === null || found.node !== candidate.node) alone = false;
  }
  if (!holds) return { holds, alone: false };
  return { holds, alone };
}

/** An act starts to govern on its entry (its validity, where only G moves), or where its content last changed before the day. */
function startOf(
  reader: TopicReader,
  subject: Subject,
  candidate: Candidate,
  node: ActNode,
  day: DayNumber,
  walk: Walk,
): DayBounds {
  const { earliest, latest } = entriesOf(reader, candidate, node, day, walk);
  const { worksBackTo } = node.entry;
  const start = (entry: DayNumber) =>
    walk.inWerkingOp !== null && worksBackTo !== null ? Math.min(worksBackTo, entry) : entry;
  const added = walk.inWerkingOp === null ? firstTouching(node, subject.country, subject.topic) : -Infinity;
  const changed = Math.max(added, lastChange(subject, candidate, node, start(earliest), day, walk));
  return { earliest: Math.max(start(earliest), changed), latest: Math.max(start(latest), changed) };
}

/** The days on which an act may have become valid if it governs on the day. */
export function validityOf(
  reader: TopicReader,
  candidate: Candidate,
  node: ActNode,
  day: DayNumber,
  walk: Walk,
): DayBounds {
  const { earliest, latest } = entriesOf(reader, candidate, node, day, walk);
  const worksBackTo = node.entry.worksBackTo ?? Infinity;
  return { earliest: Math.min(earliest, worksBackTo), latest: Math.min(latest, worksBackTo) };
}

/** The first day of the run of equal content up to `day`; -Infinity where it did not change since `start`. */
function lastChange(
  subject: Subject,
  candidate: Candidate,
  node: ActNode,
  start: DayNumber,
  day: DayNumber,
  walk: Walk,
): DayNumber {
  const entered = candidate.entries?.at(-1)?.latest ?? node.entry.bounds.earliest;
  const days = [...contentDays(node, subject)].filter((on) => on <= day && on > start).sort((a, b) => b - a);
  for (const on of days) {
    const { geldigOp, inWerkingOp } = pointOn(on - 1, walk);
    const before = contentOf(node, entered, subject, geldigOp, inWerkingOp, candidate.readings[0]!);
    if (before.key !== candidate.content.key) return on;
  }
  return -Infinity;
}

function exact(day: DayNumber): DayBounds {
  return { earliest: day, latest: day };
}
