import type { Gazetteer } from '@peildatum/gazetteer';
import type { CountryCode, DayNumber } from '@peildatum/policy';
import type { Finding } from '../finding.js';
import type { Numbering } from '../numbering/meanings.js';
import type { PolicyRecord } from '../record/policy-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { viewpointOn } from '../record/viewpoint-on.js';
import { allFindings } from './all-findings.js';
import { FindingContext } from './context.js';

/** What is asked of the findings: of one country or (null) of all, terms counted up to `today`. */
export interface AboutFindings {
  readonly country: CountryCode | null;
  readonly today: DayNumber;
  readonly prefix: Prefix;
}

/**
 * The findings in the record as a prefix of the log holds it, terms counted up to `today`. Of one country: those about it, and those of no one
 * country about an instrument that speaks of it, or that such an instrument names.
 */
export function findingsOf(
  record: PolicyRecord,
  gazetteer: Gazetteer,
  numbering: Numbering,
  about: AboutFindings,
): Finding[] {
  const { country, today, prefix } = about;
  const viewpoint = viewpointOn(record, prefix, null, null);
  const found = allFindings(new FindingContext(record, gazetteer, numbering, viewpoint, today, country));
  if (country === null) return found;
  return found.filter((one) => one.country === country || one.country === null);
}
