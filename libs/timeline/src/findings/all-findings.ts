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

/** Every finding, by country (those about none last), by code and by day. */
export function allFindings(context: FindingContext): Finding[] {
  return [
    ...context.owners.flatMap((owner) => aboutPolicyOf(owner, context)),
    ...aboutInstruments.flatMap((rule) => rule(context)),
  ].sort(inOrder);
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

function inOrder(a: Finding, b: Finding): number {
  return (
    compare(a.country ?? '~', b.country ?? '~') ||
    findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code) ||
    compare(a.period?.from ?? '', b.period?.from ?? '') ||
    compare(a.topic ?? '', b.topic ?? '') ||
    compare(a.instrument ?? '', b.instrument ?? '') ||
    compare(a.nl, b.nl)
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
