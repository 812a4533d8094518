import { fromDayNumber, type DayNumber } from '@peildatum/policy';
import type { Moments } from '../question.js';

/** A day as a peildatum, everything recorded looked at. */
export function onDay(day: DayNumber): Moments {
  const date = fromDayNumber(day);
  return {
    peildatum: date,
    geldigOp: date,
    inWerkingOp: date,
    beschikbaarOp: null,
    openbaarOp: null,
    application: null,
  };
}
