import type { CivilDate } from '@peildatum/policy';

import { resting, type Draft } from '../grounds.js';
import type { Remarks } from '../proposal.js';
import { readDay } from '../recognise/dates.js';
import type { MappedText, TextDocument } from '../text/index.js';

/** What the block in a nota's margin says of it. */
export interface NotaIdentity {
  readonly signedOn: CivilDate | undefined;
  readonly fields: Readonly<Record<string, Draft>>;
}

const labels = /^(?:Datum|Ons kenmerk|Onze referentie|Kenmerk|Uw kenmerk|Pagina\b.*)$/i;

/** Where the pages do not agree on the day, there is none. A reference that is only a placeholder is left out, and said. */
export function readNotaIdentity({ margins }: TextDocument, remarks: Remarks): NotaIdentity {
  const days = valuesOf(margins, /^Datum$/i).filter(({ text }) => readDay(text) !== undefined);
  const distinct = new Set(days.map(({ text }) => readDay(text)));
  const [signedOn] = distinct.size === 1 ? distinct : [];
  if (distinct.size > 1)
    for (const day of days)
      remarks.leave(day, 'De pagina’s dragen verschillende data.', 'The pages bear different dates.');
  const references = valuesOf(margins, /^(?:Ons kenmerk|Onze referentie|Kenmerk)$/i);
  const reference = references.find(({ text }) => /\d{3}/.test(text));
  if (reference === undefined && references[0] !== undefined)
    remarks.leave(references[0], 'Het kenmerk is niet ingevuld.', 'The reference is not filled in.');
  return {
    signedOn,
    fields: {
      signedOn: signedOn === undefined ? undefined : resting(signedOn, days[0]!),
      reference:
        reference === undefined ||
        references.some(({ text }) => /\d{3}/.test(text) && text !== reference.text)
          ? undefined
          : resting(reference.text, reference),
      issuer: issuerIn(margins),
    },
  };
}

function valuesOf(margins: readonly MappedText[], label: RegExp): MappedText[] {
  return margins.flatMap(({ text }, index) => {
    const value = label.test(text) ? margins[index + 1] : undefined;
    return value === undefined || labels.test(value.text) ? [] : [value];
  });
}

/** "Directoraat-Generaal Migratie, Directie Migratiebeleid (Asiel, Opvang en Terugkeer)". */
function issuerIn(margins: readonly MappedText[]): Draft {
  const start = margins.findIndex(
    ({ text }, index) =>
      /^Directoraat-[Gg]eneraal/.test(text) &&
      /^Directie\b/.test(margins[index + 2]?.text ?? margins[index + 1]?.text ?? ''),
  );
  if (start < 0) return undefined;
  const block: MappedText[] = [];
  for (const line of margins.slice(start, start + 5)) {
    if (labels.test(line.text)) break;
    block.push(line);
  }
  const at = block.findIndex(({ text }) => /^Directie\b/.test(text));
  const general = block
    .slice(0, at)
    .map(({ text }) => text)
    .join(' ');
  const unit = block[at + 1]?.text;
  return resting(`${general}, ${block[at]!.text}${unit === undefined ? '' : ` (${unit})`}`, block[0]!);
}
