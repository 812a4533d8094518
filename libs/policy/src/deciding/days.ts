import { isCivilDate } from '../dates/civil-date.js';
import { parseImpreciseDate } from '../dates/imprecise-date.js';
import { toDayNumber, type DayNumber } from '../dates/civil-date.js';

/** The number of a day; undefined where there is none or the text is no date, which its shape has said already. */
export function dayOf(date: string | null | undefined): DayNumber | undefined {
  return isCivilDate(date) ? toDayNumber(date) : undefined;
}

/** The first day it can be; undefined where there is no such day or the text is no date. */
export function earliestDayOf(date: string | null | undefined): DayNumber | undefined {
  const earliest = parseImpreciseDate(date)?.earliest;
  return earliest !== undefined && Number.isFinite(earliest) ? earliest : undefined;
}

/** Whether both are dates and the first lies before the second. */
export function isBefore(a: string | null | undefined, b: string | null | undefined): boolean {
  const [first, second] = [dayOf(a), dayOf(b)];
  return first !== undefined && second !== undefined && first < second;
}

/** Whether both are dates and the first, an end, does not lie after the second, a start. */
export function endsBeforeItStarts(
  end: string | null | undefined,
  start: string | null | undefined,
): boolean {
  const [last, first] = [dayOf(end), dayOf(start)];
  return last !== undefined && first !== undefined && last <= first;
}
