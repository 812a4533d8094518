import {
  dayAfter,
  fromDayNumber,
  isExact,
  toDayNumber,
  toPlainDate,
  civilDate,
  type DayNumber,
  type MoratoriumTerm,
} from '@peildatum/policy';
import type { ActNode, Extension } from '../record/act-node.js';

/** A stretch of days on which a moratorium runs by one text: its own, or that of an extension. Half-open. */
export interface MoratoriumRun {
  /** -Infinity for its own term, which runs from the validity of the act. */
  readonly from: DayNumber;
  readonly until: DayNumber;
  /** How that text puts the end; null where it is not recorded. */
  readonly words: string | null;
  /** The extension that this run is by; null for its own term. */
  readonly extension: Extension | null;
}

/**
 * The runs of a moratorium by its own term, which ends on `ownEnd`, and the extensions that had entered by W. An extension in time joins on; after the lapse the gap
 * stays, but for as far as its text works back.
 */
export function moratoriumRuns(
  term: MoratoriumTerm,
  ownEnd: DayNumber,
  extensions: readonly Extension[],
  inWerkingOp: DayNumber,
): readonly [MoratoriumRun, ...MoratoriumRun[]] {
  let until = ownEnd;
  const runs: [MoratoriumRun, ...MoratoriumRun[]] = [
    { from: -Infinity, until, words: term.words, extension: null },
  ];
  for (const extension of extensions) {
    if (extension.entersOn > inWerkingOp) continue;
    const late = extension.entersOn > until;
    const from = late ? Math.max(until, extension.worksBackTo ?? extension.entersOn) : until;
    runs.push({ from, until: extension.until, words: extension.words, extension });
    until = extension.until;
  }
  return runs;
}

/** The day from which a moratorium runs; null where that is not one day. */
export function startOf({ entry }: ActNode): DayNumber | null {
  return entry.worksBackTo ?? (isExact(entry.bounds) ? entry.bounds.earliest : null);
}

/** The end that the text itself states, as far as it is a day: the first of its last day and the end of its duration. */
export function statedEnd(node: ActNode, term: MoratoriumTerm): DayNumber {
  return endFrom(startOf(node), term);
}

/** The same of a term that is counted from this day; a duration that is counted from a day nobody knows has no end. */
export function endFrom(start: DayNumber | null, { until, lasts }: MoratoriumTerm): DayNumber {
  return Math.min(
    until === null ? Infinity : toDayNumber(until),
    lasts === null || start === null ? Infinity : dayAfter(start, lasts),
  );
}

/** The day so many months later; the last day of the month where it has no such day. */
export function monthsAfter(day: DayNumber, months: number): DayNumber {
  const later = toPlainDate(fromDayNumber(day)).add({ months });
  return toDayNumber(civilDate(later.toString()));
}

/** The situation behind a decision moratorium is reviewed at least so often (law, article 43 Vw 2000). */
export const monthsBetweenReviews = 6;
/** A departure moratorium is withdrawn at the latest so long after its publication (article 45 Vw 2000). */
export const monthsOfDeparture = 12;

/**
 * The stretches of a running decision moratorium on which a review was overdue: more than six months after it began, or after the last
 * extension, with no extension recorded since. A review that left no decision is not recorded and cannot be seen here.
 */
export function overdueReviews(
  start: DayNumber,
  runs: readonly MoratoriumRun[],
  ended: DayNumber,
): { readonly from: DayNumber; readonly until: DayNumber }[] {
  const end = Math.min(runs.at(-1)!.until, ended);
  const reviewed = [
    start,
    ...runs.flatMap(({ extension }) => (extension === null ? [] : [extension.entersOn])),
  ];
  return reviewed.flatMap((day, place) => {
    const due = monthsAfter(day, monthsBetweenReviews);
    const until = Math.min(reviewed[place + 1] ?? Infinity, end);
    return due < until ? [{ from: due, until }] : [];
  });
}
