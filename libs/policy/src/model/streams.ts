import type { InstrumentId } from './instrument.js';
import type { CountryCode } from './scope.js';

/** Name of the stream that holds all events of one instrument. */
export function instrumentStream(id: InstrumentId): string {
  return `instrument-${id}`;
}

/** Name of the stream that holds absence and coverage of one country. */
export function countryStream(country: CountryCode): string {
  return `country-${country}`;
}

/** The stream whose first event marks an example ledger. */
export const ledgerStream = 'ledger';

/** The instrument whose stream this is; null for any other stream. */
export function instrumentOfStream(stream: string): InstrumentId | null {
  const start = instrumentStream('' as InstrumentId);
  return stream.startsWith(start) ? (stream.slice(start.length) as InstrumentId) : null;
}

/** The country whose stream this is; null for any other stream. */
export function countryOfStream(stream: string): CountryCode | null {
  const start = countryStream('' as CountryCode);
  return stream.startsWith(start) ? (stream.slice(start.length) as CountryCode) : null;
}
