import { compareCitations, renumbered, type Topic } from '@peildatum/policy';

import { numberWithin, type SectionState } from './chapter-state.js';

/** That a number, and what lies under it, became another. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

export interface MovedNumbers {
  /** In an order in which one after another can be applied. */
  readonly moves: readonly Move[];
  /** Topics whose numbers no order of moves explains, as where two changed places: they have to be stated anew. */
  readonly unexplained: readonly Topic[];
}

/** How the numbers of a section's paragraphs moved, of topics that are not stated anew anyway. */
export function movedNumbers(
  before: SectionState,
  after: SectionState,
  stated: ReadonlyMap<Topic, unknown>,
): MovedNumbers {
  const pairs = [...after.topics]
    .filter(([topic]) => !stated.has(topic))
    .flatMap(([topic, paragraphs]) =>
      paragraphs.map(({ citation }, index) => ({
        topic,
        from: before.topics.get(topic)![index]!.citation,
        to: citation,
      })),
    );
  const plans = plansFor(before, after, pairs);
  const plan = plans.find((moves) => pairs.every(({ from, to }) => movedBy(moves, from) === to));
  if (plan !== undefined) return { moves: plan, unexplained: [] };
  const moves = sectionMove(before, after);
  const unexplained = pairs.filter(({ from, to }) => movedBy(moves, from) !== to).map(({ topic }) => topic);
  return { moves, unexplained: [...new Set(unexplained)] };
}

/** The shortest first: nothing, the section as a whole, and then its paragraphs one by one, from either end. */
function plansFor(before: SectionState, after: SectionState, pairs: readonly Move[]): Move[][] {
  const whole = sectionMove(before, after);
  const within = pairs
    .map(({ from, to }) => ({ from: movedBy(whole, from), to }))
    .filter(({ from, to }) => numberWithin(from) !== numberWithin(to))
    .sort((a, b) => compareCitations(b.from, a.from));
  return [[], whole, [...whole, ...within], [...whole, ...within.toReversed()]];
}

function sectionMove(before: SectionState, after: SectionState): Move[] {
  return before.citation === after.citation ? [] : [{ from: before.citation, to: after.citation }];
}

function movedBy(moves: readonly Move[], citation: string): string {
  return moves.reduce((number, { from, to }) => renumbered(number, from, to), citation);
}
