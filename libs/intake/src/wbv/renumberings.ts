import {
  compareCitations,
  fromDayNumber,
  isGeneralCitation,
  toDayNumber,
  type CivilDate,
} from '@peildatum/policy';

import { Drafted, resting, settle, type Draft } from '../grounds.js';
import type { OrderByNumber, Remarks } from '../proposal.js';
import type { Amendments } from './amendments.js';
import type { EntryRead } from './entry.js';
import type { Renumbering } from './instruction.js';

/**
 * The paragraphs that a decision renumbers within a country's section or the general part, in an order in which one after another can be
 * applied. They take effect when the decision enters; where that hangs on a publication the day is later than the signature, and the day
 * itself is left to whoever records it.
 */
export function renumberingsIn(
  { country, renumbered }: Amendments,
  { entry }: EntryRead,
  signedOn: CivilDate | undefined,
  remarks: Remarks,
): Draft[] {
  const effectiveOn = effectOf(entry, signedOn);
  return [...renumbered].sort(inOrderOfMoving).flatMap(({ from, to, words }) => {
    const owner = isGeneralCitation(from) ? null : country;
    if (effectiveOn?.isExact !== true || owner === undefined)
      remarks.leave(
        words.text,
        'Een vernummering waarvan de dag pas na de bekendmaking vaststaat, of het land niet.',
        'A renumbering of which the day is settled only by the publication, or the country is not known.',
      );
    if (effectiveOn === undefined || owner === undefined) return [];
    return [resting({ country: owner, from, to, effectiveOn: effectiveOn.day }, words.text)];
  });
}

/** Orders by number with what else the decision says of them: the day on which a renumbering takes effect, the act that ends a paragraph. */
export function ordersByNumber(
  { byNumber }: Amendments,
  part: string,
  entry: EntryRead,
  signedOn: CivilDate | undefined,
): OrderByNumber[] {
  const days = daysOfNumbers(entry, signedOn);
  return byNumber.map((order) => {
    const said = { ...order.words.text.quoteOf(), country: order.country, days };
    if (order.kind === 'lapses') {
      const { file: act, grounds } = settle({ part, ...entry }, 'act');
      return { ...said, kind: 'lapses', citations: order.citations, act, grounds };
    }
    return {
      ...said,
      kind: 'renumbered',
      renumbered: [...order.renumbered].sort(inOrderOfMoving),
      effectiveOn: effectOf(entry.entry, signedOn)?.day ?? null,
    };
  });
}

/** The numbers are those of the day of signature, unless the circular was renumbered before the decision entered. */
function daysOfNumbers({ entry }: EntryRead, signedOn: CivilDate | undefined): CivilDate[] {
  if (signedOn === undefined) return [];
  const { kind, date } = plainEntry(entry);
  if (kind !== 'fixed-date' || date === undefined) return [signedOn];
  const before = fromDayNumber(toDayNumber(date as CivilDate) - 1);
  return before > signedOn ? [signedOn, before] : [signedOn];
}

function plainEntry(entry: Draft): { readonly kind: string; readonly date?: string } {
  return (entry instanceof Drafted ? entry.value : entry) as { kind: string; date?: string };
}

function effectOf(
  entry: Draft,
  signedOn: CivilDate | undefined,
): { readonly day: string; readonly isExact: boolean } | undefined {
  const { kind, date } = plainEntry(entry);
  if (kind === 'fixed-date' && date !== undefined) return { day: date, isExact: true };
  if (kind !== 'day-after-publication' || signedOn === undefined) return undefined;
  return { day: `[${fromDayNumber(toDayNumber(signedOn) + 1)}..]`, isExact: false };
}

/** The last first where they move up, so that none takes a number that another still has. */
function inOrderOfMoving(a: Renumbering, b: Renumbering): number {
  const isUp = compareCitations(a.to, a.from) > 0;
  return isUp ? compareCitations(b.from, a.from) : compareCitations(a.from, b.from);
}
