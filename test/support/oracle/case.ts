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
import { endOfDuration } from './moratorium.js';

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
  /** The effective moment of the last recording that K lets through; null where there is none. */
  readonly effectiveRecordedAt: string | null;
  readonly horizon: Horizon;
}

/** The days looked at, from `first` through `last`. All days after `last` are like it. */
export interface Horizon {
  /** The days before `named` stand for "at some earlier time": they only tell what came before what. */
  readonly first: DayNumber;
  readonly named: DayNumber;
  readonly last: DayNumber;
}

/**
 * From the day before the first day that anyone mentions through two days after the last, since an entry may be a day after
 * its publication. Before that as many unnamed days as there are acts that may have entered at any time.
 */
export function horizonOf(log: readonly Recorded[], question: Question, acts: readonly Act[]): Horizon {
  const mentioned = [question.moments.geldigOp, question.moments.inWerkingOp].map(toDayNumber);
  for (const { event } of log) mentioned.push(...daysMentioned(event.data));
  for (const act of acts) mentioned.push(...endsCounted(act));
  const named = Math.min(...mentioned) - 1;
  const ofUnknownAge = acts.filter((act) => act.entry.earliest === -Infinity).length;
  return { first: named - Math.max(1, ofUnknownAge), named, last: Math.max(...mentioned) + 2 };
}

/** The days on which terms end that are counted from a day. */
function endsCounted(act: Act): DayNumber[] {
  return act.parts
    .flatMap(({ provisions }) => provisions)
    .map(({ content }) => (content.kind === 'moratorium' ? endOfDuration(act, content) : Infinity))
    .filter(Number.isFinite);
}

function daysMentioned(value: unknown): DayNumber[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(daysMentioned);
  const bounds = parseImpreciseDate(value);
  return bounds === undefined ? [] : [bounds.earliest, bounds.latest].filter(Number.isFinite);
}
