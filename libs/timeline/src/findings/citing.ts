import type { DayNumber } from '@peildatum/policy';
import type { Meaning } from '../numbering/meanings.js';
import type { FindingContext } from './context.js';
import { onDay } from './on-day.js';

/** What a number stood for on a day. */
export function meaningsOn(
  citation: string,
  day: DayNumber,
  { numbering, viewpoint }: FindingContext,
): Meaning[] {
  return numbering.meaningsOf(citation, onDay(day), viewpoint);
}
