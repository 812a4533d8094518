import type { CountryCode, PolicyOwner } from '@peildatum/policy';
import type { Finding } from '../finding.js';
import { findingCodes } from './codes.js';
import type { FindingContext } from './context.js';
import { absenceBesideAct } from './rules/absence-beside-act.js';
import { conflictingClaims } from './rules/conflicting-claims.js';
import { consolidatedTexts } from './rules/consolidated-texts.js';
import { contradictions } from './rules/contradictions.js';
import { endedByOmission } from './rules/ended-by-omission.js';
import { gaps } from './rules/gaps.js';
import { instrumentsNotRecorded } from './rules/instruments-not-recorded.js';
import { mirrors } from './rules/mirrors.js';
import { moratoriaInTime } from './rules/moratoria-in-time.js';
import { gazetteNumbersTwice, unpublishedInstruments } from './rules/publications.js';
import { referencesMoved } from './rules/references-moved.js';
import { referencesWithoutText } from './rules/references-without-text.js';
import { sameDayConflicts } from './rules/same-day-conflicts.js';
import { unattestedPeriods } from './rules/unattested-periods.js';

const aboutCountries: readonly ((country: CountryCode, context: FindingContext) => readonly Finding[])[] = [
  absenceBesideAct,
  consolidatedTexts,
  endedByOmission,
  gaps,
  mirrors,
  moratoriaInTime,
  sameDayConflicts,
  unattestedPeriods,
];
const aboutTexts: readonly ((owner: PolicyOwner, context: FindingContext) => readonly Finding[])[] = [
  referencesMoved,
  referencesWithoutText,
];
const aboutInstruments: readonly ((context: FindingContext) => readonly Finding[])[] = [
  conflictingClaims,
  contradictions,
  gazetteNumbersTwice,
  instrumentsNotRecorded,
  unpublishedInstruments,
];

/**
 * Every finding, by country (those about none last), by code and by day. Those about the policy of a country are worked out when the first of them
 * is asked for, and not held on to.
 */
export function* allFindings(context: FindingContext): Generator<Finding> {
  const aboutOne = new Map<PolicyOwner, Finding[]>();
  for (const found of aboutInstruments.flatMap((rule) => rule(context))) {
    const known = aboutOne.get(found.country);
    if (known === undefined) aboutOne.set(found.country, [found]);
    else known.push(found);
  }
  const owners = new Set<PolicyOwner>(context.owners);
  for (const owner of [...new Set([...owners, ...aboutOne.keys()])].sort(byCode)) {
    const found = owners.has(owner) ? aboutPolicyOf(owner, context) : [];
    yield* [...found, ...(aboutOne.get(owner) ?? [])].sort(inOrder);
  }
}

/** Nothing that was worked out for one country is held on to for the next. */
function aboutPolicyOf(owner: PolicyOwner, context: FindingContext): Finding[] {
  const found = [
    ...(owner === null ? [] : aboutCountries.flatMap((rule) => rule(owner, context))),
    ...aboutTexts.flatMap((rule) => rule(owner, context)),
  ];
  context.forget();
  return found;
}

function byCode(a: PolicyOwner, b: PolicyOwner): number {
  return compare(a ?? '~', b ?? '~');
}

const placeOf = new Map(findingCodes.map((code, place) => [code, place]));

/** Of two about one country, or about none. */
function inOrder(a: Finding, b: Finding): number {
  return (
    placeOf.get(a.code)! - placeOf.get(b.code)! ||
    compare(a.period?.from ?? '', b.period?.from ?? '') ||
    compare(a.topic ?? '', b.topic ?? '') ||
    compare(a.instrument ?? '', b.instrument ?? '') ||
    compare(a.nl, b.nl)
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
