import type { Gazetteer } from '@peildatum/gazetteer';
import type { CountryCode, DayNumber } from '@peildatum/policy';
import type { Finding } from '../finding.js';
import type { Numbering } from '../numbering/meanings.js';
import type { PolicyRecord } from '../record/policy-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { viewpointOn } from '../record/viewpoint-on.js';
import { allFindings } from './all-findings.js';
import { FindingContext } from './context.js';
import { touches, type Subjects } from './touching.js';

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
  { country, today, prefix }: AboutFindings,
): Finding[] {
  const viewpoint = viewpointOn(record, prefix, null, null);
  const context = new FindingContext(record, gazetteer, numbering, viewpoint, today, country, null);
  const found = [...allFindings(context)];
  return country === null ? found : found.filter((one) => isOf(country, one));
}

/** Those of all countries, worked out country by country as they are asked for; none is held on to. */
export function findingsInTurn(
  record: PolicyRecord,
  gazetteer: Gazetteer,
  numbering: Numbering,
  { today, prefix }: Omit<AboutFindings, 'country'>,
): Iterable<Finding> {
  const viewpoint = viewpointOn(record, prefix, null, null);
  return allFindings(new FindingContext(record, gazetteer, numbering, viewpoint, today, null, null));
}

/** Those of {@link findingsOf} one country that touch an answer on it, without the others being worked out. */
export function findingsTouching(
  record: PolicyRecord,
  gazetteer: Gazetteer,
  numbering: Numbering,
  { country, today, prefix }: AboutFindings & { readonly country: CountryCode },
  subjects: Subjects,
): Finding[] {
  const viewpoint = viewpointOn(record, prefix, null, null);
  const context = new FindingContext(record, gazetteer, numbering, viewpoint, today, country, subjects);
  return [...allFindings(context)].filter((one) => isOf(country, one) && touches(one, subjects));
}

function isOf(country: CountryCode, one: Finding): boolean {
  return one.country === country || one.country === null;
}
