import type { DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { Chance, Winner } from './domain.js';

/** One way the record can be read: which act governs (null: none does), and which consolidated texts say the same. */
export interface Outcome {
  readonly node: ActNode | null;
  readonly confirmedBy: readonly ActNode[];
}

/** Whether an act touched the topic as its text read on a day: an observation is judged by the law of its own date. */
export type TouchesOn = (node: ActNode, day: DayNumber) => boolean;

/** Whether a consolidated text says what already governed on its date; `governing` null: nothing did. */
export type Confirms = (observation: ActNode, governing: ActNode | null) => boolean;

/**
 * Every act that governs in some world: of those that count, the one with the latest entry; on one day the higher rank,
 * then the later publication, otherwise both may.
 *
 * Since acts are independent an act can govern if, entering as late as it may, every other act can enter before it,
 * lose to it on the same day, or not count at all.
 *
 * `observations`: consolidated texts dated on or before the asked day, latest first. In each world one that says what already
 * governed is passed over; otherwise it governs from its date.
 */
export function outcomes(
  chances: readonly Chance[],
  observations: readonly ActNode[],
  confirms: Confirms,
  beats: Beats,
  touchesOn: TouchesOn,
): Outcome[] {
  return outcomesAfter(chances, observations, 0, confirms, beats, touchesOn);
}

function outcomesAfter(
  chances: readonly Chance[],
  observations: readonly ActNode[],
  next: number,
  confirms: Confirms,
  beats: Beats,
  touchesOn: TouchesOn,
): Outcome[] {
  const observation = observations[next];
  if (observation === undefined) {
    const governing: Outcome[] = chances
      .filter((chance) => canGovern(chance, chances, beats))
      .map(({ node }) => ({ node, confirmedBy: [] }));
    if (chances.every((chance) => chance.mayBeOut)) governing.push({ node: null, confirmedBy: [] });
    return governing;
  }
  const result: Outcome[] = chances
    .filter(
      (chance) =>
        chance.latest >= firstOver(observation, chance.node, beats) && canGovern(chance, chances, beats),
    )
    .map(({ node }) => ({ node, confirmedBy: [] }));
  if (
    chances.some((chance) => !chance.mayBeOut && chance.earliest >= since(observation, chance.node, beats))
  ) {
    return result;
  }
  const before = chancesBefore(observation, chances, beats, touchesOn);
  let governs = false;
  for (const predecessor of outcomesAfter(before, observations, next + 1, confirms, beats, touchesOn)) {
    if (confirms(observation, predecessor.node)) {
      result.push({ node: predecessor.node, confirmedBy: [observation, ...predecessor.confirmedBy] });
    } else {
      governs = true;
    }
  }
  if (governs) result.push({ node: observation, confirmedBy: [] });
  return merged(result);
}

/** The first day of entry with which an act surely comes after the observation. */
function since(observation: ActNode, node: ActNode, beats: Beats): DayNumber {
  const date = observation.entry.bounds.earliest;
  return beats(node, observation) ? date : date + 1;
}

/** The first day of entry with which an act may govern in an observation's place; on its date also where nothing decides. */
export function firstOver(observation: ActNode, node: ActNode, beats: Beats): DayNumber {
  const date = observation.entry.bounds.earliest;
  return beats(observation, node) ? date + 1 : date;
}

/** What the acts can have done by the date of an observation. */
export function chancesBefore(
  observation: ActNode,
  chances: readonly Chance[],
  beats: Beats,
  touchesOn: TouchesOn,
): Chance[] {
  return chances
    .filter((chance) => touchesOn(chance.node, observation.entry.bounds.earliest))
    .map((chance) => ({
      ...chance,
      latest: Math.min(chance.latest, since(observation, chance.node, beats) - 1),
    }))
    .filter((chance) => chance.earliest <= chance.latest);
}

/** The same act may govern by several ways; what confirms it in any of them confirms it. */
function merged(found: readonly Outcome[]): Outcome[] {
  const byNode = new Map<ActNode | null, Outcome>();
  for (const outcome of found) {
    const known = byNode.get(outcome.node);
    const confirmedBy =
      known === undefined ? outcome.confirmedBy : [...known.confirmedBy, ...outcome.confirmedBy];
    byNode.set(outcome.node, { node: outcome.node, confirmedBy: [...new Set(confirmedBy)] });
  }
  return [...byNode.values()];
}

/** Whether the act governs in some world: entering as late as it may, with every other before it, losing to it, or out. */
export function canGovern(chance: Chance, all: readonly Chance[], beats: Beats): boolean {
  for (const other of all) {
    if (other !== chance && !other.mayBeOut && !canLose(other, chance.node, chance.latest, beats))
      return false;
  }
  return true;
}

/** Whether an act that must count can enter so that it does not beat `node` entering on `day`. */
function canLose(other: Chance, node: ActNode, day: DayNumber, beats: Beats): boolean {
  return other.earliest < day || (other.earliest === day && !beats(other.node, node));
}

/** Whether the first governs over the second where both enter on one day. */
export type Beats = (a: ActNode, b: ActNode) => boolean;

/** As {@link beatsOnOneDay}; where nothing decides, those of `winners` govern, the first over the second. */
export function beatsWith(winners: readonly Winner[]): Beats {
  if (winners.length === 0) return beatsOnOneDay;
  return (a, b) => {
    if (beatsOnOneDay(a, b)) return true;
    const place = winners.findIndex((one) => one.node === a);
    const winner = winners[place];
    if (winner === undefined || beatsOnOneDay(b, a)) return false;
    const other = winners.findIndex((one) => one.node === b);
    if (other !== -1) return place < other;
    return winner.over.has(b);
  };
}

/** Whether `a` governs over `b` where both enter on one day: the later part of one instrument, the higher rank, the later publication. */
export function beatsOnOneDay(a: ActNode, b: ActNode): boolean {
  if (a.instrument === b.instrument) return a.order > b.order;
  if (a.rank !== b.rank) return a.rank < b.rank;
  if (a.published === null || b.published === null) return false;
  return a.published.earliest > b.published.latest;
}

/** Two acts of one exact day between which nothing decides. */
export function conflictOnOneDay(a: ActNode, b: ActNode): boolean {
  const day = a.entry.bounds.earliest;
  return (
    day === a.entry.bounds.latest &&
    day === b.entry.bounds.earliest &&
    day === b.entry.bounds.latest &&
    !beatsOnOneDay(a, b) &&
    !beatsOnOneDay(b, a)
  );
}
