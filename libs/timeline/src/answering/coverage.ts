import { fromDayNumber, type CivilDate, type DayNumber } from '@peildatum/policy';
import type { AttestedDays } from '../record/country-record.js';

/** Whether somebody attested to have searched the sources for the day. */
export function isAttested(attested: readonly AttestedDays[], day: DayNumber): boolean {
  return attested.some((one) => one.from <= day && day <= one.through);
}

/** Whether every day of `[from, until)` is attested; no run without a first or last day is. */
export function isAttestedThroughout(
  attested: readonly AttestedDays[],
  from: DayNumber,
  until: DayNumber,
): boolean {
  let next = from;
  for (const one of attested) if (one.from <= next && next <= one.through) next = one.through + 1;
  return Number.isFinite(from) && next >= until;
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
