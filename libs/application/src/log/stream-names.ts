import { countryStream, instrumentStream, type CountryCode, type InstrumentId } from '@peildatum/policy';

import type { Target } from '../dossiers/ask.js';

/** What the stream of this name is about; null for the ledger's own and for names of nothing we know. */
export function targetOf(stream: string): Target | null {
  const instruments = instrumentStream('' as InstrumentId);
  const countries = countryStream('' as CountryCode);
  if (stream.startsWith(instruments))
    return { kind: 'instrument', instrument: stream.slice(instruments.length) as InstrumentId };
  if (stream.startsWith(countries))
    return { kind: 'country', country: stream.slice(countries.length) as CountryCode };
  return null;
}

export function aboutOf(target: Target | null): {
  readonly instrument: InstrumentId | null;
  readonly country: CountryCode | null;
} {
  return {
    instrument: target?.kind === 'instrument' ? target.instrument : null,
    country: target?.kind === 'country' ? target.country : null,
  };
}
