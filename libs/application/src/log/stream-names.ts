import { countryOfStream, instrumentOfStream, type CountryCode, type InstrumentId } from '@peildatum/policy';

import type { Target } from '../dossiers/ask.js';

/** What the stream of this name is about; null for the ledger's own and for names of nothing we know. */
export function targetOf(stream: string): Target | null {
  const instrument = instrumentOfStream(stream);
  if (instrument !== null) return { kind: 'instrument', instrument };
  const country = countryOfStream(stream);
  return country === null ? null : { kind: 'country', country };
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
