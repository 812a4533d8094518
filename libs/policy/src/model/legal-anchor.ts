import { civilDate, toDayNumber, type DayNumber } from '../dates/civil-date.js';

/**
 * From this year on the Qualification Regulation of the EU replaces the Qualification Directive. From which day article 15, under c, stands
 * in the one and no longer in the other was not checked.
 */
const regulationNotBefore = toDayNumber(civilDate('2026-01-01'));

/**
 * Whether article 15, under c, surely stood in the Qualification Directive on the day: in 2004/83/EC, and after it in 2011/95/EU. The legal
 * anchor of a grade has a period of its own, whatever the text of the policy names.
 */
export function isAnchoredInDirective(on: DayNumber): boolean {
  return on < regulationNotBefore;
}
