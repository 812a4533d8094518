import type { Gazetteer } from '@peildatum/gazetteer';
import type { CountryCode, DayNumber } from '@peildatum/policy';
import type { Finding } from '../finding.js';
import type { Numbering } from '../numbering/meanings.js';
import type { PolicyRecord } from '../record/policy-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { viewpointOn } from '../record/viewpoint-on.js';
import { allFindings } from './all-findings.js';
import { FindingContext } from './context.js';

/**
 * The findings in the record as a prefix of the log holds it, terms counted up to `today`. Of one country: those about it, and those about an
 * instrument that speaks of it.
 */
export function findingsOf(
  record: PolicyRecord,
  gazetteer: Gazetteer,
  numbering: Numbering,
  about: { readonly country: CountryCode | null; readonly today: DayNumber; readonly prefix: Prefix },
): Finding[] {
  const { country, today, prefix } = about;
  const countries = country === null ? record.countryCodes() : [country];
  const viewpoint = viewpointOn(record, prefix, null, null);
  const found = allFindings(new FindingContext(record, gazetteer, numbering, viewpoint, today, countries));
  if (country === null) return found;
  const instruments = record.country(country)?.instruments;
  return found.filter(
    (one) =>
      one.country === country ||
      (one.country === null && one.instrument !== null && instruments?.has(one.instrument) === true),
  );
}
