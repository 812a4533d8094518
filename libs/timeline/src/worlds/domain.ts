import type { DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';

/**
 * The days on which an act may enter: `[earliest..latest]` without the days of the gap, which lies
 * inside, and, where `latest` is Infinity,
 * never. A record that leaves an entry open admits a world for each of its days; acts are independent.
 */
export interface EntryDomain {
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
  /** Inclusive; null where there is none. */
  readonly gap: { readonly from: DayNumber; readonly through: DayNumber } | null;
}

/** The worlds in which one reading holds. */
export interface Worlds {
  /** Narrower domains of some acts; acts that are not named keep their own. */
  readonly domains: ReadonlyMap<ActNode, EntryDomain>;
  /** Where nothing decides between acts of one day: those that govern, the first over the second. */
  readonly winners: readonly Winner[];
}

/** An act that governs over those of its day that counted beside it at some point; of others nothing is settled. */
export interface Winner {
  readonly node: ActNode;
  readonly over: ReadonlySet<ActNode>;
}

/** All worlds that the record admits. */
export const allWorlds: Worlds = { domains: new Map(), winners: [] };

export function domainOf(node: ActNode, worlds: Worlds): EntryDomain {
  return (
    worlds.domains.get(node) ?? {
      earliest: node.entry.bounds.earliest,
      latest: node.entry.bounds.latest,
      gap: null,
    }
  );
}

/** The domain without the days `from` through `through`; `from` above `through` takes nothing away. A gap it has
 * must adjoin these days; both become one. Empty in a world that cannot be. */
export function withoutDays(domain: EntryDomain, from: DayNumber, through: DayNumber): EntryDomain {
  if (from > through) return domain;
  const { earliest, latest, gap } = domain;
  if (gap !== null) {
    const joined = { from: Math.min(from, gap.from), through: Math.max(through, gap.through) };
    return withoutDays({ earliest, latest, gap: null }, joined.from, joined.through);
  }
  if (from <= earliest) return { earliest: Math.max(earliest, through + 1), latest, gap: null };
  if (through >= latest) return { earliest, latest: Math.min(latest, from - 1), gap: null };
  return { earliest, latest, gap: { from, through } };
}

/** Whether no day is left on which the act may enter, nor that it never does. */
export function isEmpty({ earliest, latest }: EntryDomain): boolean {
  return earliest > latest;
}

/** What an act can do at one (G, W): enter early enough to count, on some day from `earliest` through `latest`; and perhaps not count at all. */
export interface Chance {
  readonly node: ActNode;
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
  readonly mayBeOut: boolean;
}

/**
 * The last day of entry with which an act counts at (G, W): entered by W, valid by G. A withdrawal on or before the
 * day of entry keeps the act from ever entering.
 */
export function lastCountingEntry(node: ActNode, geldigOp: DayNumber, inWerkingOp: DayNumber): DayNumber {
  const worksBackTo = node.entry.worksBackTo;
  const valid =
    worksBackTo !== null && worksBackTo <= geldigOp ? inWerkingOp : Math.min(geldigOp, inWerkingOp);
  return Math.min(valid, node.withdrawnFrom - 1);
}

/** The act's chance to count at (G, W) in these worlds; undefined where it cannot. `lastTouching`: the last entry with which it speaks of the topic. */
export function chanceOf(
  node: ActNode,
  worlds: Worlds,
  geldigOp: DayNumber,
  inWerkingOp: DayNumber,
  lastTouching: DayNumber = Infinity,
): Chance | undefined {
  const { earliest, latest, gap } = domainOf(node, worlds);
  const last = Math.min(lastTouching, lastCountingEntry(node, geldigOp, inWerkingOp));
  let end = Math.min(latest, last);
  if (gap !== null && gap.from <= end && end <= gap.through) end = gap.from - 1;
  if (earliest > end) return undefined;
  return { node, earliest, latest: end, mayBeOut: latest > last };
}
