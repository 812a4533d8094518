import type { Duration } from '../model/provision.js';
import { fromDayNumber, fromPlainDate, toDayNumber, toPlainDate, type DayNumber } from './civil-date.js';

/** The first day after a duration that starts on a day; of a month that is too short for it the last day. */
export function dayAfter(start: DayNumber, { count, unit }: Duration): DayNumber {
  const end = toPlainDate(fromDayNumber(start)).add({ [unit]: count }, { overflow: 'constrain' });
  return toDayNumber(fromPlainDate(end));
}
