import type { DayNumber } from '@peildatum/policy';
import { isKnownAt, type ActNode } from '../record/act-node.js';
import type { Prefix } from '../record/recorded-log.js';

/**
 * The acts that may govern one subject, arranged for the question "which entered last". Acts with one
 * possible first day and a plain history are found by binary search; the few others are looked at one by one.
 */
export class EntryIndex {
  private readonly current = new Arranged();
  private readonly superseded = new Arranged();

  add(node: ActNode): void {
    this.current.add(node);
  }

  /** The version is no longer what the ledger knows; questions about an earlier prefix still find it. */
  supersede(node: ActNode): void {
    if (this.current.remove(node)) this.superseded.add(node);
  }

  /** The acts with the latest exact entry on or before the day; several where they share it. Appends to `found`. */
  latestExact(day: DayNumber, prefix: Prefix, isLatest: boolean, accepts: Accepts, found: ActNode[]): void {
    this.current.latestExact(day, prefix, accepts, found);
    if (!isLatest) this.superseded.latestExact(day, prefix, accepts, found);
  }

  /** Whether every act that is current has one possible day of entry, a day of its own, and a plain history. */
  get isSettled(): boolean {
    return this.current.isSettled;
  }

  /** Of a settled index: the current act that entered last on or before the day. */
  lastSettled(day: DayNumber): ActNode | undefined {
    return this.current.nodes[lastAtOrBefore(this.current.days, day)];
  }

  /** Acts with an imprecise entry, that work back, or that were withdrawn, rectified or lapsed in part. Appends to `found`. */
  special(prefix: Prefix, isLatest: boolean, found: ActNode[]): void {
    for (const node of this.current.specials) if (isKnownAt(node, prefix)) found.push(node);
    if (!isLatest) for (const node of this.superseded.specials) if (isKnownAt(node, prefix)) found.push(node);
  }

  /** Observations dated on or before the day. Appends to `found`. */
  observations(day: DayNumber, prefix: Prefix, isLatest: boolean, found: ActNode[]): void {
    this.current.observedUntil(day, prefix, found);
    if (!isLatest) this.superseded.observedUntil(day, prefix, found);
  }

  /** The first day after `day` on which an exact act of the prefix enters; Infinity where none does. */
  nextExact(day: DayNumber, prefix: Prefix, isLatest: boolean): DayNumber {
    const next = this.current.nextExact(day, prefix);
    return isLatest ? next : Math.min(next, this.superseded.nextExact(day, prefix));
  }

  /** The last day up to and including `day` on which an exact act of the prefix enters; -Infinity where none does. */
  previousExact(day: DayNumber, prefix: Prefix, isLatest: boolean): DayNumber {
    const previous = this.current.previousExact(day, prefix);
    return isLatest ? previous : Math.max(previous, this.superseded.previousExact(day, prefix));
  }
}

/** Further test that an exact act must pass, such as having been public. */
export type Accepts = ((node: ActNode) => boolean) | null;

class Arranged {
  readonly days: DayNumber[] = [];
  readonly nodes: ActNode[] = [];
  readonly specials: ActNode[] = [];
  readonly observationDays: DayNumber[] = [];
  readonly observationNodes: ActNode[] = [];

  /** Days on which more than one act enters. */
  private shared = 0;

  get isSettled(): boolean {
    return this.shared === 0 && this.specials.length === 0 && this.observationDays.length === 0;
  }

  add(node: ActNode): void {
    if (node.observes) {
      insert(this.observationDays, this.observationNodes, node);
    } else if (isExactEntry(node)) {
      if (this.days[lastAtOrBefore(this.days, node.entry.bounds.earliest)] === node.entry.bounds.earliest)
        this.shared += 1;
      insert(this.days, this.nodes, node);
    } else {
      this.specials.push(node);
    }
  }

  remove(node: ActNode): boolean {
    if (node.observes) return take(this.observationDays, this.observationNodes, node);
    if (isExactEntry(node)) {
      if (!take(this.days, this.nodes, node)) return false;
      if (this.days[lastAtOrBefore(this.days, node.entry.bounds.earliest)] === node.entry.bounds.earliest)
        this.shared -= 1;
      return true;
    }
    const at = this.specials.indexOf(node);
    if (at === -1) return false;
    this.specials.splice(at, 1);
    return true;
  }

  latestExact(day: DayNumber, prefix: Prefix, accepts: Accepts, found: ActNode[]): void {
    let at = lastAtOrBefore(this.days, day);
    while (at >= 0 && !(isKnownAt(this.nodes[at]!, prefix) && (accepts === null || accepts(this.nodes[at]!))))
      at -= 1;
    if (at < 0) return;
    const entered = this.days[at]!;
    for (; at >= 0 && this.days[at] === entered; at -= 1) {
      const node = this.nodes[at]!;
      if (isKnownAt(node, prefix) && (accepts === null || accepts(node))) found.push(node);
    }
  }

  observedUntil(day: DayNumber, prefix: Prefix, found: ActNode[]): void {
    for (let at = lastAtOrBefore(this.observationDays, day); at >= 0; at -= 1) {
      if (isKnownAt(this.observationNodes[at]!, prefix)) found.push(this.observationNodes[at]!);
    }
  }

  nextExact(day: DayNumber, prefix: Prefix): DayNumber {
    for (let at = lastAtOrBefore(this.days, day) + 1; at < this.days.length; at += 1) {
      if (isKnownAt(this.nodes[at]!, prefix)) return this.days[at]!;
    }
    return Infinity;
  }

  previousExact(day: DayNumber, prefix: Prefix): DayNumber {
    for (let at = lastAtOrBefore(this.days, day); at >= 0; at -= 1) {
      if (isKnownAt(this.nodes[at]!, prefix)) return this.days[at]!;
    }
    return -Infinity;
  }
}

/** One possible day, valid from it, and nothing in its later history that could keep it from entering or add a topic to it. */
function isExactEntry({ entry, facts, withdrawnFrom }: ActNode): boolean {
  return (
    entry.bounds.earliest === entry.bounds.latest &&
    (entry.worksBackTo === null || entry.worksBackTo >= entry.bounds.earliest) &&
    withdrawnFrom === Infinity &&
    facts.rectifications.length === 0 &&
    facts.lapses.length === 0
  );
}

function lastAtOrBefore(days: readonly DayNumber[], day: DayNumber): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function insert(days: DayNumber[], nodes: ActNode[], node: ActNode): void {
  const day = node.entry.bounds.earliest;
  const at = lastAtOrBefore(days, day) + 1;
  if (at === days.length) {
    days.push(day);
    nodes.push(node);
  } else {
    days.splice(at, 0, day);
    nodes.splice(at, 0, node);
  }
}

function take(days: DayNumber[], nodes: ActNode[], node: ActNode): boolean {
  for (
    let at = lastAtOrBefore(days, node.entry.bounds.earliest);
    at >= 0 && nodes[at] !== undefined;
    at -= 1
  ) {
    if (nodes[at] === node) {
      days.splice(at, 1);
      nodes.splice(at, 1);
      return true;
    }
    if (days[at]! < node.entry.bounds.earliest) return false;
  }
  return false;
}
