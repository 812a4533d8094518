import type { DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { Accepts, Entries } from './entries.js';
import { KnownSpans } from './known-spans.js';

/**
 * The acts that may govern one subject, arranged for the question "which entered last". Acts with one possible
 * day of entry are found by binary search; the few others are looked at one by one.
 */
export class EntryIndex implements Entries {
  readonly imprecise: ActNode[] = [];
  readonly retroactive: ActNode[] = [];
  readonly mended: ActNode[] = [];
  /** Acts with one day of entry, by that day. */
  readonly exact = new ByDay();
  /** Consolidated texts, by their date. */
  readonly observed = new ByDay();
  private knownSpans: SpansOfVersions | null = null;

  add(node: ActNode): void {
    for (const list of this.listsOf(node)) list.push(node);
    this.byDayOf(node)?.insert(node);
    this.knownSpans = null;
  }

  remove(node: ActNode): void {
    for (const list of this.listsOf(node)) list.splice(list.indexOf(node), 1);
    this.byDayOf(node)?.take(node);
    this.knownSpans = null;
  }

  /** Of an index of all versions: one of them is no longer what the ledger knows. */
  supersede(): void {
    this.knownSpans = null;
  }

  /** Of an index of all versions: for how long each was known. */
  get spans(): SpansOfVersions {
    return (this.knownSpans ??= {
      exact: new KnownSpans(this.exact.nodes),
      imprecise: new KnownSpans(this.imprecise),
      observed: new KnownSpans(this.observed.nodes),
    });
  }

  latestExact(day: DayNumber, accepts: Accepts, found: ActNode[]): void {
    const { days, nodes } = this.exact;
    let at = lastAtOrBefore(days, day);
    while (at >= 0 && !accepts(nodes[at]!)) at -= 1;
    if (at < 0) return;
    const entered = days[at]!;
    for (; at >= 0 && days[at] === entered; at -= 1) if (accepts(nodes[at]!)) found.push(nodes[at]!);
  }

  get exactNodes(): readonly ActNode[] {
    return this.exact.nodes;
  }

  get observedFrom(): DayNumber {
    return this.observed.days[0] ?? Infinity;
  }

  observations(day: DayNumber, found: ActNode[]): void {
    const { days, nodes } = this.observed;
    for (let at = lastAtOrBefore(days, day); at >= 0; at -= 1) found.push(nodes[at]!);
  }

  nextExact(day: DayNumber): DayNumber {
    return this.exact.days[lastAtOrBefore(this.exact.days, day) + 1] ?? Infinity;
  }

  firstExactAfter(day: DayNumber, accepts: Accepts): ActNode | undefined {
    const { days, nodes } = this.exact;
    for (let at = lastAtOrBefore(days, day) + 1; at < nodes.length; at += 1)
      if (accepts(nodes[at]!)) return nodes[at];
    return undefined;
  }

  hasExactUpTo(day: DayNumber, accepts: Accepts): boolean {
    const { days, nodes } = this.exact;
    const end = lastAtOrBefore(days, day);
    for (let at = 0; at <= end; at += 1) if (accepts(nodes[at]!)) return true;
    return false;
  }

  previousExact(day: DayNumber): DayNumber {
    return this.exact.days[lastAtOrBefore(this.exact.days, day)] ?? -Infinity;
  }

  private byDayOf(node: ActNode): ByDay | undefined {
    if (node.observes) return this.observed;
    return isExact(node) && entersAtAll(node) ? this.exact : undefined;
  }

  private listsOf(node: ActNode): ActNode[][] {
    if (node.observes) return [];
    if (!isExact(node)) return [this.imprecise];
    if (!entersAtAll(node)) return [];
    return [...(worksBack(node) ? [this.retroactive] : []), ...(isMended(node) ? [this.mended] : [])];
  }
}

/** When which version in each row of an index was known. */
export interface SpansOfVersions {
  readonly exact: KnownSpans;
  readonly imprecise: KnownSpans;
  readonly observed: KnownSpans;
}

/** Acts sorted by their day of entry, those of one day in order of arrival. */
export class ByDay {
  readonly days: DayNumber[] = [];
  readonly nodes: ActNode[] = [];

  insert(node: ActNode): void {
    const day = node.entry.bounds.earliest;
    const at = lastAtOrBefore(this.days, day) + 1;
    if (at === this.days.length) {
      this.days.push(day);
      this.nodes.push(node);
    } else {
      this.days.splice(at, 0, day);
      this.nodes.splice(at, 0, node);
    }
  }

  take(node: ActNode): void {
    const at = this.placeOf(node);
    if (at === -1) return;
    this.days.splice(at, 1);
    this.nodes.splice(at, 1);
  }

  /** -1 where it is not among them. */
  placeOf(node: ActNode): number {
    const day = node.entry.bounds.earliest;
    for (let at = lastAtOrBefore(this.days, day); at >= 0 && this.days[at] === day; at -= 1)
      if (this.nodes[at] === node) return at;
    return -1;
  }

  /**
   * Both rows in one, each act once; of one day those of the first before the others of the second. No act is looked into: those of a long log lie
   * far apart in memory.
   */
  with(second: ByDay): ByDay {
    const joined = new ByDay();
    let next = 0;
    const add = (row: ByDay, at: number) => {
      joined.days.push(row.days[at]!);
      joined.nodes.push(row.nodes[at]!);
    };
    second.nodes.forEach((node, at) => {
      const day = second.days[at]!;
      while (this.days[next]! <= day) add(this, next++);
      if (!this.holdsBefore(next, node, day)) add(second, at);
    });
    while (next < this.days.length) add(this, next++);
    return joined;
  }

  /** Whether the act is among those of the day, which are the last before a place. */
  private holdsBefore(place: number, node: ActNode, day: DayNumber): boolean {
    for (let at = place - 1; at >= 0 && this.days[at] === day; at -= 1)
      if (this.nodes[at] === node) return true;
    return false;
  }
}

function isExact({ entry }: ActNode): boolean {
  return entry.bounds.earliest === entry.bounds.latest;
}

/** Of an exact act: a withdrawal on or before the day of entry keeps it from ever entering. */
function entersAtAll({ entry, withdrawnFrom }: ActNode): boolean {
  return withdrawnFrom > entry.bounds.earliest;
}

function worksBack({ entry }: ActNode): boolean {
  return entry.worksBackTo !== null && entry.worksBackTo < entry.bounds.earliest;
}

/** Whether anything later in the life of the act can change what it says. */
function isMended(node: ActNode): boolean {
  return node.withdrawnFrom !== Infinity || mayLoseTopics(node);
}

/** Whether the topics it touches may depend on W or on its entry. */
export function mayLoseTopics({ isRectified, hasLapses }: ActNode): boolean {
  return isRectified || hasLapses;
}

/** The last place in a sorted row whose day is on or before the one given; -1 where there is none. */
export function lastAtOrBefore(days: readonly DayNumber[], day: DayNumber): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
