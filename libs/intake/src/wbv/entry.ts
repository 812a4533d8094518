import { resting, type Draft } from '../grounds.js';
import type { Remarks } from '../proposal.js';
import { dayPattern, readDay } from '../recognise/dates.js';
import { isFinished, sentencesOf, type MappedText, type NotedParagraph } from '../text/index.js';

/** When the acts of a decision enter, work back and end. */
export interface EntryRead {
  readonly entry: Draft;
  readonly worksBackTo: Draft;
  readonly endsOn: Draft;
}

const speaksOfEntry =
  /\b(?:treedt|treden)\b.*\bin werking\b|\bin werking (?:treedt|treden)\b|\bwerkt terug\b/;
const subject = '(?:Dit besluit|Deze regeling|Het besluit|Artikel I)';
const publication =
  'de (?:eerste )?dag na de (?:dagtekening|datum van uitgifte|uitgifte) van de Staatscourant waarin (?:het|dit besluit|zij|deze) (?:besluit )?wordt geplaatst';
const back = `(?:,? en werkt terug tot en met (?<back>${dayPattern}))?`;
const end = `(?:,? en vervalt (?:met ingang van|op) (?<end>${dayPattern}))?`;
const forms = [
  { kind: 'day-after-publication', form: clause(`met ingang van ${publication}`) },
  { kind: 'fixed-date', form: clause(`(?:met ingang van|op) (?<day>${dayPattern})`) },
] as const;

function clause(when: string): RegExp {
  return new RegExp(`^${subject} treedt in werking ${when}${back}${end}\\.$`, 'u');
}

/**
 * The entry clause. A clause that fits no form, and a text in which none was found, is left to a person: a text without a clause and one
 * of which the clause was lost look alike.
 */
export function readEntry(
  paragraphs: readonly NotedParagraph[],
  last: MappedText | undefined,
  remarks: Remarks,
): EntryRead {
  const sentences = paragraphs
    .flatMap(({ text }) => sentencesOf(text))
    .filter(({ text }) => speaksOfEntry.test(text));
  const [sentence] = sentences;
  if (sentence === undefined) {
    if (last !== undefined)
      remarks.leave(
        last,
        'Een bepaling over de inwerkingtreding is niet gevonden; heeft de tekst er geen, geef dan `entry: { kind: none }`.',
        'No entry clause was found; where the text has none, give `entry: { kind: none }`.',
      );
    return unknown;
  }
  for (const { kind, form } of forms) {
    const match = sentences.length === 1 && isFinished(sentence) ? form.exec(sentence.text) : null;
    if (match === null) continue;
    const days = ['day', 'back', 'end'].map((name) => dateIn(match.groups?.[name]));
    if (days.some((day) => day === 'impossible')) break;
    const [day, worksBackTo, endsOn] = days;
    return {
      entry: resting(kind === 'fixed-date' ? { kind, date: day } : { kind }, sentence),
      worksBackTo: worksBackTo === undefined ? undefined : resting(worksBackTo, sentence),
      endsOn: endsOn === undefined ? undefined : resting(endsOn, sentence),
    };
  }
  for (const one of sentences)
    remarks.leave(
      one,
      'Een bepaling over de inwerkingtreding die niet is begrepen.',
      'An entry clause that was not understood.',
    );
  return unknown;
}

const unknown: EntryRead = { entry: { kind: 'not-known' }, worksBackTo: undefined, endsOn: undefined };

function dateIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (readDay(text) ?? 'impossible');
}
