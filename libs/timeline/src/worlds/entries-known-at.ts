import type { DayNumber } from '@peildatum/policy';
import { isKnownAt, type ActNode } from '../record/act-node.js';
import type { Prefix } from '../record/recorded-log.js';
import type { Accepts, Entries } from './entries.js';
import { lastAtOrBefore, type EntryIndex } from './entry-index.js';

/**
 * Those of all versions that a prefix of the log knew, without a list of them being made: each question passes over the versions that were not
 * known. Costs nothing to make, and stays right as later versions come.
 */
export class EntriesKnownAt implements Entries {
  private knownImprecise: readonly ActNode[] | undefined;
  private knownRetroactive: readonly ActNode[] | undefined;
  private knownMended: readonly ActNode[] | undefined;

  constructor(
    private readonly versions: EntryIndex,
    private readonly prefix: Prefix,
  ) {}

  get imprecise(): readonly ActNode[] {
    if (this.knownImprecise === undefined) {
      const { imprecise, spans } = this.versions;
      this.knownImprecise = spans.imprecise.allKnown(this.prefix).map((place) => imprecise[place]!);
    }
    return this.knownImprecise;
  }

  get retroactive(): readonly ActNode[] {
    return (this.knownRetroactive ??= this.known(this.versions.retroactive));
  }

  get mended(): readonly ActNode[] {
    return (this.knownMended ??= this.known(this.versions.mended));
  }

  get exactNodes(): readonly ActNode[] {
    return this.known(this.versions.exact.nodes);
  }

  get observedFrom(): DayNumber {
    const { observed, spans } = this.versions;
    return observed.days[spans.observed.firstKnown(0, this.prefix)] ?? Infinity;
  }

  latestExact(day: DayNumber, accepts: Accepts, found: ActNode[]): void {
    const { days, nodes } = this.versions.exact;
    let at = this.lastExact(lastAtOrBefore(days, day));
    while (at >= 0 && !accepts(nodes[at]!)) at = this.lastExact(at - 1);
    if (at < 0) return;
    const entered = days[at]!;
    for (; at >= 0 && days[at] === entered; at = this.lastExact(at - 1))
      if (accepts(nodes[at]!)) found.push(nodes[at]!);
  }

  observations(day: DayNumber, found: ActNode[]): void {
    const { observed, spans } = this.versions;
    const last = (end: number) => spans.observed.lastKnown(end, this.prefix);
    for (let at = last(lastAtOrBefore(observed.days, day)); at >= 0; at = last(at - 1))
      found.push(observed.nodes[at]!);
  }

  nextExact(day: DayNumber): DayNumber {
    const { days } = this.versions.exact;
    return days[this.firstExact(lastAtOrBefore(days, day) + 1)] ?? Infinity;
  }

  previousExact(day: DayNumber): DayNumber {
    const { days } = this.versions.exact;
    return days[this.lastExact(lastAtOrBefore(days, day))] ?? -Infinity;
  }

  firstExactAfter(day: DayNumber, accepts: Accepts): ActNode | undefined {
    const { days, nodes } = this.versions.exact;
    let at = this.firstExact(lastAtOrBefore(days, day) + 1);
    while (at < nodes.length && !accepts(nodes[at]!)) at = this.firstExact(at + 1);
    return nodes[at];
  }

  hasExactUpTo(day: DayNumber, accepts: Accepts): boolean {
    const { days, nodes } = this.versions.exact;
    const end = lastAtOrBefore(days, day);
    for (let at = this.firstExact(0); at <= end; at = this.firstExact(at + 1))
      if (accepts(nodes[at]!)) return true;
    return false;
  }

  private lastExact(end: number): number {
    return this.versions.spans.exact.lastKnown(end, this.prefix);
  }

  /** The first place from `start` on; past the row where there is none. */
  private firstExact(start: number): number {
    return this.versions.spans.exact.firstKnown(start, this.prefix);
  }

  private known(nodes: readonly ActNode[]): readonly ActNode[] {
    return nodes.filter((node) => isKnownAt(node, this.prefix));
  }
}
