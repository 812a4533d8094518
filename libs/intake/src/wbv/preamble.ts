import type { CivilDate } from '@peildatum/policy';

import { resting, type Draft } from '../grounds.js';
import type { Remarks } from '../proposal.js';
import { dayPattern, readDay } from '../recognise/dates.js';
import { joinLines, MappedText, type NotedParagraph } from '../text/index.js';

/** What a decision says of itself above and below its articles. */
export interface DecisionIdentity {
  readonly kind: 'wbv' | 'tbv';
  /** `wbv-2025-11`; undefined where the number could not be read. */
  readonly id: string | undefined;
  readonly fields: Readonly<Record<string, Draft>>;
  readonly signedOn: CivilDate | undefined;
  readonly issuer: string | undefined;
}

const title = new RegExp(
  `Besluit van (?:de |het )?(?<issuer>(?:Minister|Staatssecretaris)[^,]*?) van (?<day>${dayPattern})`,
  'u',
);
const number =
  /(?:nummer |nr\. ?|kenmerk )?(?<reference>(?<kind>WBV|TBV) (?<year>\d{4})\/(?<number>\d{1,3}))(?=[\s,;:.])/;
const basis = /Gelet op (?<basis>[^;:]+?)[;:]/;
const closing = new RegExp(
  `^(?:’s-Gravenhage|'s-Gravenhage|Den Haag|\\p{Lu}[\\p{L}’' -]+), (?<day>${dayPattern})\\.?$`,
  'u',
);

/** `others`: the paragraphs of the articles, where the place and day of signature stand. */
export function readIdentity(
  preamble: readonly NotedParagraph[],
  others: readonly NotedParagraph[],
  remarks: Remarks,
): DecisionIdentity {
  const whole = together(preamble.map(({ text }) => text));
  const named = title.exec(whole.text);
  const numbered = number.exec(whole.text);
  const grounds = basis.exec(whole.text);
  const kind = numbered?.groups!['kind'] === 'TBV' ? 'tbv' : 'wbv';
  const signed = signature(whole, named, others, remarks);
  const issuer = named?.groups!['issuer'];
  if (numbered === null)
    remarks.leave(
      whole,
      'Het nummer van het besluit is niet gevonden.',
      'The number of the decision was not found.',
    );
  const reference = numbered?.groups!['reference'];
  return {
    kind,
    id: numbered === null ? undefined : `${kind}-${numbered.groups!['year']}-${numbered.groups!['number']}`,
    signedOn: signed?.day,
    issuer,
    fields: {
      kind: numbered === null ? kind : resting(kind, at(whole, reference!)),
      title:
        reference === undefined
          ? undefined
          : resting(titleOf(whole, reference), titleWords(whole, reference)),
      reference: reference === undefined ? undefined : resting(reference, at(whole, reference)),
      issuer: issuer === undefined ? undefined : resting(issuer, at(whole, issuer)),
      legalBasis:
        grounds === null
          ? undefined
          : statutes(at(whole, grounds.groups!['basis']!)).map((statute) =>
              resting(statute.text.replace(/^(?:de|het) /, ''), statute),
            ),
      signedOn: signed === undefined ? undefined : resting(signed.day, signed.words),
    },
  };
}

/** The day above the articles and the day below them, which must be one. */
function signature(
  whole: MappedText,
  named: RegExpExecArray | null,
  others: readonly NotedParagraph[],
  remarks: Remarks,
): { readonly day: CivilDate; readonly words: MappedText } | undefined {
  const above = named === null ? undefined : at(whole, named.groups!['day']!, named.index);
  const below = others.flatMap(({ text }) => {
    const match = closing.exec(text.text);
    return match === null ? [] : [at(text, match.groups!['day']!)];
  });
  const days = [...(above === undefined ? [] : [above]), ...below];
  const read = new Set(days.map(({ text }) => readDay(text)));
  const [day] = read;
  if (read.size === 1 && day !== undefined) return { day, words: days[0]! };
  for (const words of days)
    remarks.leave(
      words,
      'De dag van ondertekening staat er niet overal gelijk, of bestaat niet.',
      'The day of signature is not the same everywhere, or does not exist.',
    );
  return undefined;
}

function titleOf(whole: MappedText, reference: string): string {
  return titleWords(whole, reference).text;
}

function titleWords(whole: MappedText, reference: string): MappedText {
  const from = whole.text.indexOf(reference);
  const match = /^[^.;]*?wijziging van (?:de )?Vreemdelingencirculaire 2000(?: \([^)]*\))?/.exec(
    whole.text.slice(from),
  );
  return whole.slice(from, from + (match?.[0].length ?? reference.length));
}

function statutes(list: MappedText): MappedText[] {
  return list.split(/, (?=de |het |artikel)| en (?=de |het |artikel)/).map((one) => one.trim());
}

function together(texts: readonly MappedText[]): MappedText {
  return texts.length === 0 ? MappedText.of('') : joinLines(texts);
}

function at(text: MappedText, words: string, from = 0): MappedText {
  const index = text.text.indexOf(words, from);
  return text.slice(index, index + words.length);
}
