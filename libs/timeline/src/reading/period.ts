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
import { actsThatMayEndAbsence, withoutActAt } from './absence.js';
import { Breaks } from './breaks.js';
import { candidatesAt, keysOf, type Candidate } from './candidates.js';
import { contentDays } from './content-days.js';
import { firstTouching, refersElsewhere } from './standing.js';
import type { RememberedSayings } from './remembered-sayings.js';
import type { Subject } from './subject.js';
import type { TopicReader } from './topic-reader.js';
import { isUnchanging } from './unchanging.js';
import { pointOn, type Walk } from './viewpoint.js';
import { said, type Way } from './ways.js';
import { detailsOf, entriesOf, worldsOf, type Detail } from './worlds-of-a-reading.js';

/** Bounds of the first day, and of the first day after. */
export interface Period {
  readonly from: DayBounds;
  readonly until: DayBounds;
}

/** What is asked, and how its days are walked. */
interface Asked {
  readonly reader: TopicReader;
  readonly subject: Subject;
  readonly day: DayNumber;
  readonly walk: Walk;
}

/**
 * The run of days around `day` on which the same act governs with the same content, over the worlds in which it does so on `day`: over
 * all ways to read it, each of which may end on a day of its own.
 */
export function periodOf(
  reader: TopicReader,
  subject: Subject,
  candidate: Candidate,
  day: DayNumber,
  walk: Walk,
): Period {
  const asked = { reader, subject, day, walk };
  return detailsOf(candidate)
    .map((detail) => periodOfDetail(asked, detail))
    .reduce((a, b) => ({ from: span(a.from, b.from), until: span(a.until, b.until) }));
}

function periodOfDetail(asked: Asked, detail: Detail): Period {
  const { reader, day, walk } = asked;
  const { node, way } = detail;
  const [worlds, ...more] = worldsOf(reader, detail, day, walk);
  if (worlds === undefined) throw new RangeError(`${node?.key} does not govern on the asked day`);
  if (way.content.state === 'unknown' && node === null) {
    const enders = actsThatMayEndAbsence(reader, pointOn(day, walk));
    if (enders.length > 0) return unknownSince(asked, detail, worlds, enders);
  }
  return {
    from: node === null ? startWithoutAct(asked, detail, worlds) : startOf(asked, node, way),
    until: [worlds, ...more].map((one) => endOf(asked, detail, one)).reduce(span),
  };
}

/** Nothing governs, and a stated absence of policy no longer holds because some other act on the country entered: any of these. */
function unknownSince(asked: Asked, detail: Detail, worlds: Worlds, enders: readonly Chance[]): Period {
  const { geldigOp, inWerkingOp } = pointOn(asked.day, asked.walk);
  const from: DayBounds[] = [startWithoutAct(asked, detail, worlds)];
  const until: DayBounds[] = [];
  for (const { node, latest } of enders) {
    const domains = new Map(worlds.domains).set(node, { earliest: latest, latest, gap: null });
    const entered = { domains, winners: worlds.winners };
    until.push(endOf(asked, detail, entered));
    for (const other of enders) {
      if (other.node === node) continue;
      const through = lastCountingEntry(other.node, geldigOp, inWerkingOp);
      domains.set(other.node, withoutDays(domainOf(other.node, allWorlds), -Infinity, through));
    }
    from.push(startWithoutAct(asked, detail, { domains, winners: worlds.winners }));
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
  remembered?: RememberedSayings<readonly Candidate[]>,
): Period {
  const keys = keysOf(candidates);
  const read = (on: DayNumber) => candidatesAt(reader, subject, pointOn(on, walk), allWorlds, remembered);
  const acts = actsGoverning(reader, day, walk);
  const same = (on: DayNumber) => actsGoverning(reader, on, walk) === acts && keysOf(read(on)) === keys;
  const breaks = new Breaks(reader, subject, allWorlds, walk);
  let from = breaks.lastUpTo(day);
  while (from > -Infinity && same(from - 1)) from = breaks.lastUpTo(from - 1);
  let until = breaks.firstAfter(day);
  while (until < Infinity && same(until)) until = breaks.firstAfter(until);
  return { from: exact(from), until: exact(until) };
}

/** The acts that govern in some reading, by which sets of readings mostly differ: nothing is read for it. */
function actsGoverning(reader: TopicReader, on: DayNumber, walk: Walk): string {
  const governing = reader.outcomesAt(pointOn(on, walk)).map(({ node }) => node?.key ?? '');
  return governing.sort().join('\n');
}

/** First bound: the first day another reading is possible; last bound: the first day this one is impossible. On the days before `first` it holds. */
function endOf(asked: Asked, detail: Detail, worlds: Worlds, first = asked.day + 1): DayBounds {
  const breaks = new Breaks(asked.reader, asked.subject, worlds, asked.walk);
  const passedOver = textsPassedOver(asked, detail, worlds);
  let earliest: DayNumber | null = null;
  // In these worlds an act that had not entered on the asked day may do so on the next.
  for (let on = first; on < Infinity; on = breaks.firstAfter(on)) {
    const { holds, alone } = readOn(asked, detail, on, worlds, passedOver);
    if (!alone) earliest ??= on;
    if (!holds) return { earliest: earliest ?? on, latest: on };
    const ended = worldsWithoutAbsence(asked, detail, on, worlds);
    if (ended.length === 0) continue;
    const ends = ended.map((one) => endOf(asked, detail, one, breaks.firstAfter(on)));
    return { earliest: earliest ?? on, latest: Math.max(...ends.map(({ latest }) => latest)) };
  }
  return { earliest: earliest ?? Infinity, latest: Infinity };
}

/**
 * That nothing is known on a day of which an absence of policy is stated means that some other act had entered by then. These worlds, one set for
 * each such act; none where the day does not part them.
 */
function worldsWithoutAbsence(
  { reader, walk }: Asked,
  { node, way }: Detail,
  on: DayNumber,
  { domains, winners }: Worlds,
): Worlds[] {
  if (node !== null || way.content.state !== 'unknown') return [];
  return actsThatMayEndAbsence(reader, pointOn(on, walk), { domains, winners }).map((ender) => {
    const { earliest, latest } = ender;
    const { gap } = domainOf(ender.node, { domains, winners });
    const kept = gap !== null && earliest < gap.from && gap.through < latest ? gap : null;
    return { domains: new Map(domains).set(ender.node, { earliest, latest, gap: kept }), winners };
  });
}

function startWithoutAct(asked: Asked, detail: Detail, worlds: Worlds): DayBounds {
  const breaks = new Breaks(asked.reader, asked.subject, worlds, asked.walk);
  let latest: DayNumber | null = null;
  for (let on = breaks.lastUpTo(asked.day); on > -Infinity; on = breaks.lastUpTo(on - 1)) {
    const { holds, alone } = readOn(asked, detail, on - 1, worlds);
    if (!alone) latest ??= on;
    if (!holds) return { earliest: on, latest: latest ?? on };
  }
  return { earliest: -Infinity, latest: latest ?? -Infinity };
}

/**
 * The consolidated texts that the act governs over on the asked day because they say what governed on their date. These worlds do not leave
 * out that something else governed then; where it did, such a text governs already, and not as from a later day.
 */
function textsPassedOver({ reader, day, walk }: Asked, { node }: Detail, worlds: Worlds): Set<ActNode> {
  if (node === null || node.observes) return new Set();
  const governing = reader.outcomesAt(pointOn(day, walk), worlds).flatMap((one) => one.node ?? []);
  return new Set(governing.filter(({ observes }) => observes));
}

/** Whether the reading holds on a day in some of these worlds, and whether in all of them in which none of `passedOver` governs. */
function readOn(
  { reader, subject, walk }: Asked,
  { node, way }: Detail,
  on: DayNumber,
  worlds: Worlds,
  passedOver: ReadonlySet<ActNode> = new Set(),
): { holds: boolean; alone: boolean } {
  const point = pointOn(on, walk);
  const outcomes = reader.outcomesAt(point, worlds);
  if (!outcomes.some((one) => one.node === node)) return { holds: false, alone: false };
  const others = outcomes.some(
    (one) => one.node !== node && (one.node === null || !passedOver.has(one.node)),
  );
  if (node !== null) {
    const holds =
      isUnchanging(node, reader.country, subject.topic) ||
      said(reader, node, way, subject, point).key === way.content.key;
    return { holds, alone: holds && !others };
  }
  const states = withoutActAt(reader, point, worlds).map(({ state }) => state);
  const holds = states.some((state) => state === way.content.state);
  return { holds, alone: holds && !others && states.length === 1 };
}

/** An act starts to govern on its entry (its validity, where only G moves), or where its content last changed before the day. */
function startOf(asked: Asked, node: ActNode, way: Way): DayBounds {
  const { reader, subject, day, walk } = asked;
  const { earliest, latest } = entriesOf(reader, node, way, day, walk);
  const { worksBackTo } = node.entry;
  const start = (entry: DayNumber) =>
    walk.inWerkingOp !== null && worksBackTo !== null ? Math.min(worksBackTo, entry) : entry;
  const added =
    walk.inWerkingOp === null ? firstTouching(node, subject.country, subject.topic, earliest) : -Infinity;
  const changed = Math.max(added, lastChange(asked, node, way, start(earliest)));
  return { earliest: Math.max(start(earliest), changed), latest: Math.max(start(latest), changed) };
}

/** The days on which an act may have become valid if it governs on the day. */
export function validityOf(
  reader: TopicReader,
  node: ActNode,
  ways: readonly Way[],
  day: DayNumber,
  walk: Walk,
): DayBounds {
  const { earliest, latest } = ways.map((way) => entriesOf(reader, node, way, day, walk)).reduce(span);
  const worksBackTo = node.entry.worksBackTo ?? Infinity;
  return { earliest: Math.min(earliest, worksBackTo), latest: Math.min(latest, worksBackTo) };
}

/** The first day of the run of equal content up to `day`; -Infinity where it did not change since `start`. */
function lastChange(asked: Asked, node: ActNode, way: Way, start: DayNumber): DayNumber {
  const { reader, subject, walk } = asked;
  for (const on of daysOfChange(asked, node, start)) {
    if (said(reader, node, way, subject, pointOn(on - 1, walk)).key !== way.content.key) return on;
  }
  return -Infinity;
}

/** The days after `start` up to the asked one on which what the act says may change, latest first. */
function* daysOfChange({ reader, subject, day, walk }: Asked, node: ActNode, start: DayNumber) {
  if (!refersElsewhere(node, subject.country, subject.topic)) {
    yield* [...contentDays(node, subject)].filter((on) => on <= day && on > start).sort((a, b) => b - a);
    return;
  }
  const breaks = new Breaks(reader, subject, allWorlds, walk);
  for (let on = breaks.lastUpTo(day); on > start; on = breaks.lastUpTo(on - 1)) yield on;
}

function exact(day: DayNumber): DayBounds {
  return { earliest: day, latest: day };
}
