import type { DayNumber, PolicyOwner, Topic } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { Prefix } from '../record/recorded-log.js';
import { allWorlds, chanceOf, type Chance } from './domain.js';
import { ByDay, lastAtOrBefore, mayLoseTopics, type EntryIndex } from './entry-index.js';
import { beatsOnOneDay, canGovern } from './governing.js';
import { KnownSpans } from './known-spans.js';

/** Asked of acts whose topics changed: whether the act touches the topic at W. */
export type TouchesAt = (
  node: ActNode,
  country: PolicyOwner,
  topic: Topic,
  inWerkingOp: DayNumber,
) => boolean;

const none: readonly ActNode[] = [];

/**
 * The acts that may govern one topic in one row by their day of entry, for the question that is asked most: which of them
 * governs. A binary search, and a look at the few acts whose entry is open. Made of acts that do not change; of all
 * versions of them where `versions` is true, and a prefix of the log then tells which of these were known.
 */
export class EntryLine {
  private readonly days: readonly DayNumber[];
  private readonly nodes: readonly ActNode[];
  /** Each node as an answer of its own, once it was one. */
  private readonly alone: (readonly ActNode[] | null)[];
  /** 1 for each that may not touch the topic. */
  private readonly mayNotTouch: Uint8Array;
  private readonly known: KnownSpans | null;
  private readonly open: readonly ActNode[];
  private readonly openEarliest: readonly DayNumber[];
  private readonly openLatest: readonly DayNumber[];
  private readonly openKnown: KnownSpans | null;
  /** Days of entry of the acts that work back. */
  private readonly workingBack: readonly DayNumber[];
  /** Date of the first consolidated text; Infinity without one. */
  private readonly observedFrom: DayNumber;

  constructor(
    private readonly country: PolicyOwner,
    private readonly topic: Topic,
    indexes: readonly EntryIndex[],
    versions: boolean,
    private readonly touches: TouchesAt,
  ) {
    const row = indexes.reduce((joined, { exact }) => joined.with(exact), new ByDay());
    this.nodes = row.nodes;
    this.days = row.days;
    this.alone = this.nodes.map(() => null);
    this.mayNotTouch = new Uint8Array(this.nodes.length);
    for (const node of indexes.flatMap(({ mended }) => mended))
      if (mayLoseTopics(node)) this.mayNotTouch[row.placeOf(node)] = 1;
    this.known = versions ? new KnownSpans(this.nodes) : null;
    this.open = eachOnce(indexes.map(({ imprecise }) => imprecise));
    this.openEarliest = this.open.map((node) => node.entry.bounds.earliest);
    this.openLatest = this.open.map((node) => node.entry.bounds.latest);
    this.openKnown = versions ? new KnownSpans(this.open) : null;
    this.workingBack = indexes.flatMap((one) => one.retroactive).map((node) => node.entry.bounds.earliest);
    this.observedFrom = Math.min(...indexes.map((one) => one.observedFrom));
  }

  /**
   * The acts that govern at (G, W) in some reading. Undefined where days of entry alone do not tell: nothing decides between acts of one day,
   * a consolidated text counts, an act of a later entry works back, or an open one may have lost the topic.
   */
  governing(geldigOp: DayNumber, inWerkingOp: DayNumber, prefix: Prefix): readonly ActNode[] | undefined {
    const day = Math.min(geldigOp, inWerkingOp);
    if (this.observedFrom <= day) return undefined;
    if (inWerkingOp > day && this.workingBack.some((entry) => entry > day && entry <= inWerkingOp))
      return undefined;
    const at = this.onlyLatest(day, inWerkingOp, prefix);
    if (at === undefined) return undefined;
    const open = this.openSince(at < 0 ? -Infinity : this.days[at]!, inWerkingOp, prefix);
    if (open.length === 0) return at < 0 ? none : (this.alone[at] ??= [this.nodes[at]!]);
    if (open.some(mayLoseTopics)) return undefined;
    return possible(at < 0 ? open : [this.nodes[at]!, ...open], geldigOp, inWerkingOp);
  }

  /** The place of the one act that entered last on or before the day: -1 where there is none, undefined where several share the day and none beats the others. */
  private onlyLatest(day: DayNumber, inWerkingOp: DayNumber, prefix: Prefix): number | undefined {
    const { days, nodes } = this;
    let last = this.counting(lastAtOrBefore(days, day), inWerkingOp, prefix);
    if (last < 1) return last;
    const entered = days[last]!;
    for (let at = last; at > 0 && days[at - 1] === entered;) {
      at = this.counting(at - 1, inWerkingOp, prefix);
      if (at < 0 || days[at] !== entered) break;
      if (beatsOnOneDay(nodes[last]!, nodes[at]!)) continue;
      if (!beatsOnOneDay(nodes[at]!, nodes[last]!)) return undefined;
      last = at;
    }
    return last;
  }

  /** The last place at or before `end` whose act was known and touches the topic; -1 where there is none. */
  private counting(end: number, inWerkingOp: DayNumber, prefix: Prefix): number {
    let at = this.knownAt(end, prefix);
    while (at >= 0 && this.mayNotTouch[at] === 1 && !this.touchesAt(at, inWerkingOp))
      at = this.knownAt(at - 1, prefix);
    return at;
  }

  private touchesAt(at: number, inWerkingOp: DayNumber): boolean {
    return this.touches(this.nodes[at]!, this.country, this.topic, inWerkingOp);
  }

  private knownAt(end: number, prefix: Prefix): number {
    return this.known === null ? end : this.known.lastKnown(end, prefix);
  }

  /** Acts whose entry is open and may lie from `since` through `day`, in order of arrival. */
  private openSince(since: DayNumber, day: DayNumber, prefix: Prefix): readonly ActNode[] {
    const { open, openEarliest, openLatest, openKnown } = this;
    let found: ActNode[] | null = null;
    for (let at = open.length - 1; at >= 0; at -= 1) {
      if (openKnown !== null) at = openKnown.lastKnown(at, prefix);
      if (at < 0) break;
      if (openLatest[at]! >= since && openEarliest[at]! <= day) (found ??= []).push(open[at]!);
    }
    return found === null ? none : found.reverse();
  }
}

/** The acts of one row or two. */
function eachOnce([first = none, second = none]: readonly (readonly ActNode[])[]): readonly ActNode[] {
  const known = new Set(first);
  return [...first, ...second.filter((node) => !known.has(node))];
}

/** Those of the acts that govern in some world; they touch the topic whenever they enter. */
function possible(nodes: readonly ActNode[], geldigOp: DayNumber, inWerkingOp: DayNumber): ActNode[] {
  const chances: Chance[] = [];
  for (const node of nodes) {
    const chance = chanceOf(node, allWorlds, geldigOp, inWerkingOp);
    if (chance !== undefined) chances.push(chance);
  }
  const governing: ActNode[] = [];
  for (const chance of chances) if (canGovern(chance, chances, beatsOnOneDay)) governing.push(chance.node);
  return governing;
}
