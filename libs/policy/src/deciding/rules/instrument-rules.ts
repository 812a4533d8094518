import type { DataOf } from '../../model/events.js';
import { earliestDayOf, dayOf } from '../days.js';
import { parseImpreciseDate, isExact } from '../../dates/imprecise-date.js';
import { fromDayNumber } from '../../dates/civil-date.js';
import { instrumentKinds, type InstrumentKind } from '../../model/instrument.js';
import type { Faults } from '../faults.js';
import type { Rule } from './rule.js';
import { checkHasHappened, checkIsAnother, checkNoneTwice } from './source-rules.js';

type Description = DataOf<'InstrumentRecorded'>;

export const instrumentRule: Rule<'InstrumentRecorded'> = (data, surroundings, faults) => {
  checkKindInWords(data, faults);
  checkJudgmentFields(data, faults);
  checkIdOfKind(data, faults);
  if (data.holding === 'held') checkHasHappened(data.signedOn, surroundings, faults.at('signedOn'));
  if (data.classification === 'confidential' && surroundings.stream.parts.size > 0) {
    faults.at('classification').add('confidential-with-act');
  }
  for (const { publishedOn } of surroundings.stream.of('PublicationRecorded')) {
    checkSignedBefore(publishedOn, data, faults.at('signedOn'));
  }
  for (const [index, citation] of data.cites.entries()) {
    checkIsAnother(citation.instrument, data.instrument, faults.at('cites', index, 'instrument'));
  }
  checkNoneTwice(data.cites, faults.at('cites'));
  checkNoneTwice(data.links, faults.at('links'));
};

/** Nothing is published before it is signed; where the day of signing is known by bounds, before the first of them. */
export function checkSignedBefore(publishedOn: string, { signedOn }: Description, faults: Faults): void {
  const published = dayOf(publishedOn);
  const signed = earliestDayOf(signedOn);
  if (signedOn === null || published === undefined || signed === undefined || published >= signed) return;
  faults.add('publication-before-signature', publishedOn, signedOn);
}

/**
 * An id names its document: kind and date where the day of signing is known. Asked only when the instrument is recorded:
 * a day of signing that is corrected later does not change the name.
 */
export function checkIdOfDate(data: Description, faults: Faults): void {
  if (data.kind === 'wbv' || data.kind === 'tbv' || data.kind === 'judgment') return;
  const bounds = parseImpreciseDate(data.signedOn);
  if (data.signedOn === null || bounds === undefined) return;
  if (isExact(bounds)) {
    const lead = data.kind === 'other' ? '[a-z0-9]+(-[a-z0-9]+)*' : data.kind;
    if (new RegExp(`^${lead}-${data.signedOn}(-([2-9]|[1-9]\\d+))?$`).test(data.instrument)) return;
    faults
      .at('instrument')
      .add('id-contradicts-date', data.instrument, data.signedOn, `${data.kind}-${data.signedOn}`);
    return;
  }
  const named = dayOf(/\d{4}-\d{2}-\d{2}/.exec(data.instrument)?.[0]);
  if (named === undefined || (named >= bounds.earliest && named <= bounds.latest)) return;
  const first = Number.isFinite(bounds.earliest) ? fromDayNumber(bounds.earliest) : data.signedOn;
  faults.at('instrument').add('id-contradicts-date', data.instrument, data.signedOn, `${data.kind}-${first}`);
}

function checkKindInWords({ kind, kindInWords }: Description, faults: Faults): void {
  if (kind === 'other' && kindInWords === null) faults.at('kindInWords').add('kind-in-words-missing');
  if (kind !== 'other' && kindInWords !== null)
    faults.at('kindInWords').add('kind-in-words-superfluous', kind);
}

function checkJudgmentFields(data: Description, faults: Faults): void {
  if (data.kind === 'judgment') return;
  if (data.ecli !== null) faults.at('ecli').add('only-for-judgments', data.kind);
  if (data.caseNumber !== null) faults.at('caseNumber').add('only-for-judgments', data.kind);
}

function checkIdOfKind(data: Description, faults: Faults): void {
  if (claimsOtherKind(data.instrument, data.kind)) {
    faults.at('instrument').add('id-contradicts-kind', data.instrument, data.kind);
  } else if (data.kind === 'wbv' || data.kind === 'tbv') {
    checkIdOfNumber(data, data.kind, faults);
  } else if (data.kind === 'judgment') {
    checkIdOfCase(data, faults);
  }
}

/** An id in the form of one kind, `wbv-2025-11` or `nota-2025-04-22`, is not that of another. */
function claimsOtherKind(id: string, kind: InstrumentKind): boolean {
  const claimed = instrumentKinds.find((one) => new RegExp(`^${one}-\\d{4}-\\d{1,3}(\\D|$)`).test(id));
  return claimed !== undefined && claimed !== kind;
}

/** `WBV 2025/11`, in older texts `2006/25` alone. */
function checkIdOfNumber(data: Description, kind: 'wbv' | 'tbv', faults: Faults): void {
  const match = /^(?:(WBV|TBV) ?)?(\d{4})\/0*(\d{1,4})([a-z]?)$/i.exec(data.reference ?? '');
  if (data.reference === null || match === null) return;
  const [, stated, year, number, letter] = match;
  if (stated !== undefined && stated.toLowerCase() !== kind) {
    faults.at('reference').add('kind-contradicts-reference', kind, data.reference);
    return;
  }
  const expected = `${kind}-${year}-${number}${letter?.toLowerCase()}`;
  if (data.instrument === expected) return;
  faults.at('instrument').add('id-contradicts-reference', data.instrument, data.reference, expected);
}

function checkIdOfCase(data: Description, faults: Faults): void {
  const names = [data.ecli, data.caseNumber]
    .filter((name) => name !== null)
    .map((name) => name.replace(/[^A-Za-z0-9.:]+/g, '-'));
  if (names.length === 0 || names.some((name) => name.toLowerCase() === data.instrument.toLowerCase()))
    return;
  faults.at('instrument').add('id-contradicts-case', data.instrument, names);
}
