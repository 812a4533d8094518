import {
  parseImpreciseDate,
  toDayNumber,
  type DataOf,
  type DayNumber,
  type Recorded,
  type RegionId,
} from '@peildatum/policy';
import type { Question } from '@peildatum/timeline';
import type { Act } from './acts.js';

/** The areas a region ever split off from, nearest first. */
export type Ancestors = (region: RegionId) => readonly RegionId[];

/** One question with everything in the record that can bear on it. */
export interface Case {
  readonly question: Question;
  /** Acts on the country asked about, the observations of consolidated texts included. */
  readonly acts: readonly Act[];
  readonly absences: readonly DataOf<'NoPolicyStated'>[];
  readonly attestations: readonly DataOf<'CoverageAttested'>[];
  readonly ancestors: Ancestors;
  readonly horizon: Horizon;
}

/** The days looked at, both inclusive. All days before `first` are like it, all days after `last` are like it. */
export interface Horizon {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/**
 * From two days before the first day that anyone mentions, so that a border on the day before it is told apart from one at
 * any earlier day, through two days after the last, since an entry may be a day after its publication.
 */
export function horizonOf(log: readonly Recorded[], question: Question): Horizon {
  const mentioned = [question.moments.geldigOp, question.moments.inWerkingOp].map(toDayNumber);
  for (const { event } of log) mentioned.push(...daysMentioned(event.data));
  return { first: Math.min(...mentioned) - 2, last: Math.max(...mentioned) + 2 };
}

function daysMentioned(value: unknown): DayNumber[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(daysMentioned);
  const bounds = parseImpreciseDate(value);
  return bounds === undefined ? [] : [bounds.earliest, bounds.latest].filter(Number.isFinite);
}
