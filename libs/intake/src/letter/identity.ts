import { fromDayNumber, toDayNumber, type CivilDate } from '@peildatum/policy';

import { resting, type Draft } from '../grounds.js';
import type { Remarks } from '../proposal.js';
import { dayPattern, monthNamed, months, readDay } from '../recognise/dates.js';
import { sentencesOf, type MappedText, type TextDocument } from '../text/index.js';

/** What a letter to the House says of itself. */
export interface LetterIdentity {
  readonly id: string;
  readonly fields: Readonly<Record<string, Draft>>;
  /** The day of the letter, or the last day it can be of. */
  readonly notAfter: CivilDate | undefined;
}

const placeAndDay = new RegExp(`^(?:Den Haag|’s-Gravenhage|'s-Gravenhage), (?<day>${dayPattern})$`, 'u');
const runningHead =
  /(?<chamber>Eerste|Tweede) Kamer, vergaderjaar (?<first>\d{4})\s*[–-]\s*(?<second>\d{4}), (?<dossier>\d{2} \d{3}(?:[- ]\p{Lu}+)?), (?<number>nr\. ?\d+|\p{Lu}{1,3})\b/u;
const office = /^De (?<rank>Minister|Staatssecretaris) (?<of>(?:van|voor) [^,]+),?$/u;
const recent = new RegExp(`(?<day>\\d{1,2}) (?<month>${months.join('|')}) jl\\.`, 'gu');
const ahead = new RegExp(
  `\\b(?:loopt|lopen|eindigt|eindigen|zal|zullen)\\b[^.]*?\\beind (?<month>${months.join('|')}) (?<year>\\d{4})`,
  'u',
);

export function readLetterIdentity(document: TextDocument, remarks: Remarks): LetterIdentity {
  const texts = document.paragraphs.map(({ text }) => text);
  const head = headIn(document);
  const dated = texts
    .map((text) => ({ text, day: placeAndDay.exec(text.text)?.groups!['day'] }))
    .find(({ day }) => day !== undefined);
  const day = dated?.day === undefined ? undefined : readDay(dated.day);
  const bounds = day === undefined ? boundsOf(texts, head?.first) : undefined;
  const [first] = texts;
  if (day === undefined && first !== undefined)
    remarks.leave(
      first,
      'De datum van de brief staat niet in deze tekst; wat zij noemt, geeft hooguit grenzen.',
      'The date of the letter does not stand in this text; what it mentions gives bounds at most.',
    );
  if (first !== undefined)
    remarks.leave(
      sentencesOf(first)[0] ?? first,
      'Een titel van de brief staat niet in deze tekst.',
      'No title of the letter stands in this text.',
    );
  return {
    id:
      day === undefined
        ? head === undefined
          ? 'nog-te-benoemen'
          : `kamerbrief-${head.key}`
        : `kamerbrief-${day}`,
    notAfter: day ?? bounds?.latest,
    fields: {
      reference: head && resting(head.reference, head.words),
      issuer: issuerOf(document),
      signedOn: day !== undefined ? resting(day, dated!.text) : bounds && resting(bounds.value, bounds.words),
    },
  };
}

function headIn({ margins, raw }: TextDocument) {
  for (const words of margins) {
    const match = runningHead.exec(words.text);
    if (match === null || !raw.includes(match[0].slice(0, 12))) continue;
    const { chamber, first, second, dossier, number } = match.groups!;
    return {
      words,
      first: Number(first),
      key: `${dossier}-${number}`
        .toLowerCase()
        .replace(/nr\. ?/, '')
        .replace(/[^a-z0-9-]/g, ''),
      reference: `Kamerstuk ${dossier}, ${number} (${chamber} Kamer, ${first}–${second})`,
    };
  }
  return undefined;
}

/** Offices in the order in which they signed; no names. */
function issuerOf({ paragraphs }: TextDocument): Draft {
  const signed = paragraphs.flatMap(({ lines }) =>
    lines.flatMap(({ text }, index) => {
      const match = office.exec(text.text);
      return match !== null && lines[index + 1] !== undefined
        ? [{ text, ...match.groups } as { text: MappedText; rank: string; of: string }]
        : [];
    }),
  );
  const [first] = signed;
  if (first === undefined) return undefined;
  const sameRank = signed.every(({ rank }) => rank === first.rank);
  const names = sameRank ? signed.map(({ of }) => of) : signed.map(({ rank, of }) => `${rank} ${of}`);
  const list = names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} en ${names.at(-1)!}`;
  const title = !sameRank
    ? ''
    : signed.length === 1
      ? `${first.rank} `
      : `${first.rank === 'Minister' ? 'Ministers' : 'Staatssecretarissen'} `;
  const last = signed.at(-1)!.text.spanOf();
  const { from } = first.text.spanOf();
  return resting(title + list, { from, until: last.until, quote: first.text.raw.slice(from, last.until) });
}

/** After the latest day that it calls past in the first autumn of its parliamentary year, not after the end that it speaks of as to come. */
function boundsOf(texts: readonly MappedText[], year: number | undefined) {
  if (year === undefined) return undefined;
  let earliest: { readonly day: CivilDate; readonly words: MappedText } | undefined;
  let latest: { readonly day: CivilDate; readonly words: MappedText } | undefined;
  for (const sentence of texts.flatMap(sentencesOf)) {
    for (const match of sentence.text.matchAll(recent)) {
      if (monthNamed(match.groups!['month']!)! < 9) continue;
      const day = readDay(`${match.groups!['day']} ${match.groups!['month']} ${year}`);
      if (day !== undefined && (earliest === undefined || day > earliest.day))
        earliest = { day, words: sentence };
    }
    const match = ahead.exec(sentence.text);
    const day = match === null ? undefined : lastDay(match.groups!['month']!, Number(match.groups!['year']));
    if (day !== undefined && (latest === undefined || day < latest.day)) latest = { day, words: sentence };
  }
  if (earliest === undefined) return undefined;
  const from = fromDayNumber(toDayNumber(earliest.day) + 1);
  const until = latest !== undefined && latest.day >= from ? latest.day : undefined;
  return { value: `[${from}..${until ?? ''}]`, latest: until, words: earliest.words };
}

function lastDay(month: string, year: number): CivilDate {
  const next = monthNamed(month)! + 1;
  const first = next === 13 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, '0')}-01`;
  return fromDayNumber(toDayNumber(first as CivilDate) - 1);
}
