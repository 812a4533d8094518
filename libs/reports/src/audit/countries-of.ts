import type { CountryCode, InstrumentFacts } from '@peildatum/policy';
import { countriesTouched } from '@peildatum/timeline';

const known = new WeakMap<InstrumentFacts, readonly CountryCode[]>();

/** Countries of which anything in an instrument's record speaks, by code. */
export function countriesIn(facts: InstrumentFacts): readonly CountryCode[] {
  let countries = known.get(facts);
  if (countries === undefined) known.set(facts, (countries = namedIn(facts)));
  return countries;
}

function namedIn(facts: InstrumentFacts): readonly CountryCode[] {
  const { id: _id, held: _held, instrument: _instrument, ...lists } = facts;
  const events = Object.values(lists).flatMap((list) => list.map(({ event }) => event));
  return [...new Set(events.flatMap((event) => [...countriesTouched(event, undefined)]))].sort();
}
