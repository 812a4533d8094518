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
import {
  departureBeyondAYear,
  extendedLate,
  moratoriaOverlap,
  reviewsOverdue,
} from './rules/moratoria-in-time.js';
import { gazetteNumbersTwice, unpublishedInstruments } from './rules/publications.js';
import { referencesMoved } from './rules/references-moved.js';
import { referencesWithoutText } from './rules/references-without-text.js';
import { sameDayConflicts } from './rules/same-day-conflicts.js';
import { unattestedPeriods } from './rules/unattested-periods.js';

const rules: readonly ((context: FindingContext) => readonly Finding[])[] = [
  absenceBesideAct,
  conflictingClaims,
  consolidatedTexts,
  contradictions,
  departureBeyondAYear,
  endedByOmission,
  extendedLate,
  gaps,
  gazetteNumbersTwice,
  instrumentsNotRecorded,
  mirrors,
  moratoriaOverlap,
  referencesMoved,
  referencesWithoutText,
  reviewsOverdue,
  sameDayConflicts,
  unattestedPeriods,
  unpublishedInstruments,
];

/** Every finding, by country (those about none last), by code and by day. */
export function allFindings(context: FindingContext): Finding[] {
  return rules.flatMap((rule) => rule(context)).sort(inOrder);
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
