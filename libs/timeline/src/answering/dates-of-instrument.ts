import { madePublicOn, publishedOn, signedOn, type DayBounds, type InstrumentFacts } from '@peildatum/policy';

/** The dates of an instrument that every answer asks for; null where nothing is known. */
export interface InstrumentDates {
  readonly signed: DayBounds | null;
  readonly published: DayBounds | null;
  readonly madePublic: DayBounds | null;
}

const known = new WeakMap<InstrumentFacts, InstrumentDates>();

/** Worked out once for each state of the facts, which never change. */
export function datesOf(facts: InstrumentFacts): InstrumentDates {
  let dates = known.get(facts);
  if (dates === undefined) {
    dates = {
      signed: signedOn(facts)?.bounds ?? null,
      published: publishedOn(facts)?.bounds ?? null,
      madePublic: madePublicOn(facts),
    };
    known.set(facts, dates);
  }
  return dates;
}
