import type { CountryCode, InstrumentFacts } from '@peildatum/policy';
import { countriesTouched } from '@peildatum/timeline';

/** Countries of which anything in an instrument's record speaks, by code. */
export function countriesIn(facts: InstrumentFacts): readonly CountryCode[] {
  const { id: _id, held: _held, instrument: _instrument, ...lists } = facts;
  const events = Object.values(lists).flatMap((list) => list.map(({ event }) => event));
  return [...new Set(events.flatMap((event) => [...countriesTouched(event, undefined)]))].sort();
}
