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
