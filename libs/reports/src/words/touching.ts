import { boundsOf, toDayNumber, type CivilDate } from '@peildatum/policy';
import type { AnswerPeriod } from '@peildatum/timeline';

/** Whether a period may hold a day of `[from, until)`. What is about no days (null) touches any. */
export function touchesDays(period: AnswerPeriod | null, from: CivilDate, until: CivilDate): boolean {
  if (period === null) return true;
  const begins = period.from === '..' ? -Infinity : boundsOf(period.from).earliest;
  const ends = period.until === '..' ? Infinity : boundsOf(period.until).latest;
  return begins < toDayNumber(until) && ends > toDayNumber(from);
}
