import { compareCitations, fromDayNumber, toDayNumber, type CivilDate } from '@peildatum/policy';

import { Drafted, resting, type Draft } from '../grounds.js';
import type { Remarks } from '../proposal.js';
import type { Amendments } from './amendments.js';
import type { EntryRead } from './entry.js';
import type { Renumbering } from './instruction.js';

/**
 * The paragraphs that a decision renumbers within a country's section, in an order in which one after another can be applied. They take
 * effect when the decision enters; where that hangs on a publication the day is later than the signature, and the day itself is left to
 * whoever records it.
 */
export function renumberingsIn(
  { country, renumbered }: Amendments,
  { entry }: EntryRead,
  signedOn: CivilDate | undefined,
  remarks: Remarks,
): Draft[] {
  if (renumbered.length === 0) return [];
  const effectiveOn = effectOf(entry, signedOn);
  for (const { words } of effectiveOn?.isExact === true && country !== undefined ? [] : renumbered)
    remarks.leave(
      words.text,
      'Een vernummering waarvan de dag pas na de bekendmaking vaststaat, of het land niet.',
      'A renumbering of which the day is settled only by the publication, or the country is not known.',
    );
  if (effectiveOn === undefined || country === undefined) return [];
  return [...renumbered]
    .sort(lastFirstWhereTheyMoveUp)
    .map(({ from, to, words }) => resting({ country, from, to, effectiveOn: effectiveOn.day }, words.text));
}

function effectOf(
  entry: Draft,
  signedOn: CivilDate | undefined,
): { readonly day: string; readonly isExact: boolean } | undefined {
  const { kind, date } = (entry instanceof Drafted ? entry.value : entry) as { kind: string; date?: string };
  if (kind === 'fixed-date' && date !== undefined) return { day: date, isExact: true };
  if (kind !== 'day-after-publication' || signedOn === undefined) return undefined;
  return { day: `[${fromDayNumber(toDayNumber(signedOn) + 1)}..]`, isExact: false };
}

function lastFirstWhereTheyMoveUp(a: Renumbering, b: Renumbering): number {
  const isUp = compareCitations(a.to, a.from) > 0;
  return isUp ? compareCitations(b.from, a.from) : compareCitations(a.from, b.from);
}
