import { fromDayNumber, type CivilDate, type DayNumber } from '@peildatum/policy';
import type { AttestedDays } from '../record/country-record.js';

/** Whether somebody attested to have searched the sources for the day. */
export function isAttested(attested: readonly AttestedDays[], day: DayNumber): boolean {
  return attested.some((one) => one.from <= day && day <= one.through);
}

/** The last attested day of the unbroken stretch that holds the day; without one the last attested day before it; null for none. */
export function attestedThrough(attested: readonly AttestedDays[], day: DayNumber): CivilDate | null {
  let through = -Infinity;
  for (const one of attested) {
    if (one.from > Math.max(day, through + 1)) break;
    through = Math.max(through, one.through);
  }
  return Number.isFinite(through) ? fromDayNumber(through) : null;
}
