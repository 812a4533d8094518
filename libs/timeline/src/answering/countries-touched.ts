import type { CountryCode, InstrumentFacts, PolicyEvent } from '@peildatum/policy';

/**
 * Countries of which an event may change an answer: those it names, and those of the acts of its instrument. An act that is recorded
 * changes nothing about a country of which only other parts of its instrument speak.
 */
export function countriesTouched(event: PolicyEvent, facts: InstrumentFacts | undefined): Set<CountryCode> {
  const touched = new Set(countriesNamed(event));
  if (isOfItsCountriesAlone(event)) return touched;
  for (const { recorded, event: act } of facts?.acts ?? [])
    for (const code of [...countriesNamed(recorded.event), ...countriesNamed(act)]) touched.add(code);
  return touched;
}

/** Whether an event is an act on named countries, with nothing in the general part. */
export function isOfItsCountriesAlone(event: PolicyEvent): boolean {
  if (event.type !== 'ActRecorded') return false;
  const owners = [...event.data.provisions, ...event.data.replaces].map(({ country }) => country);
  return owners.length > 0 && owners.every((country) => country !== null);
}

/** Every country code that stands anywhere in an event. */
function countriesNamed({ data }: PolicyEvent): CountryCode[] {
  const found: CountryCode[] = [];
  const open: object[] = [data];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) {
      for (const child of value as readonly unknown[])
        if (child !== null && typeof child === 'object') open.push(child);
      continue;
    }
    for (const name in value) {
      const child = (value as Readonly<Record<string, unknown>>)[name];
      if (name === 'country' && typeof child === 'string') found.push(child as CountryCode);
      else if (child !== null && typeof child === 'object') open.push(child);
    }
  }
  return found;
}
