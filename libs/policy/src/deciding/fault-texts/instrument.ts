import type { Bilingual } from '../../model/provision.js';
import { quoted } from '../../model/quoting.js';
import { listed, stated } from './listing.js';

/** What is wrong with an instrument, its dates, its sources and its stream. */
export const instrumentTexts = {
  'instrument-not-recorded': (id: string) => ({
    nl: `Het document ${quoted(id)} is niet vastgelegd; leg eerst het document zelf vast.`,
    en: `The instrument ${quoted(id)} is not recorded; record the instrument itself first.`,
  }),
  'another-instrument': (given: string, stream: string) => ({
    nl: `Dit gaat over ${quoted(given)}, maar de reeks is van ${quoted(stream)}.`,
    en: `This is about ${quoted(given)}, but the stream is that of ${quoted(stream)}.`,
  }),
  'already-recorded-differently': (recorded: unknown, given: unknown) => ({
    nl: `Dit is al anders vastgelegd: er staat ${stated(recorded).nl}, nu is gegeven ${stated(given).nl}. Was de vastlegging fout, herstel die dan met “correct”.`,
    en: `This is already recorded differently: it says ${stated(recorded).en}, given now is ${stated(given).en}. If the recording was wrong, mend it with “correct”.`,
  }),
  'id-contradicts-kind': (id: string, kind: string) => ({
    nl: `Het kenmerk ${quoted(id)} is dat van een ander soort document dan ${quoted(kind)}.`,
    en: `The id ${quoted(id)} is that of another kind of instrument than ${quoted(kind)}.`,
  }),
  'kind-contradicts-reference': (kind: string, reference: string) => ({
    nl: `Het nummer ${quoted(reference)} is dat van een ander soort document dan ${quoted(kind)}.`,
    en: `The number ${quoted(reference)} is that of another kind of instrument than ${quoted(kind)}.`,
  }),
  'id-contradicts-reference': (id: string, reference: string, expected: string) => ({
    nl: `Het kenmerk ${quoted(id)} past niet bij het nummer ${quoted(reference)}; verwacht: ${quoted(expected)}.`,
    en: `The id ${quoted(id)} does not fit the number ${quoted(reference)}; expected: ${quoted(expected)}.`,
  }),
  'id-contradicts-date': (id: string, signedOn: string, expected: string) => ({
    nl: `Het kenmerk ${quoted(id)} past niet bij de ondertekening op ${signedOn}; verwacht: ${quoted(expected)}, zo nodig met een volgnummer (-2).`,
    en: `The id ${quoted(id)} does not fit the signature on ${signedOn}; expected: ${quoted(expected)}, with a number (-2) where needed.`,
  }),
  'id-contradicts-case': (id: string, expected: readonly string[]) => ({
    nl: `Een uitspraak heet naar haar ECLI of zaaknummer; het kenmerk ${quoted(id)} is geen van beide, verwacht: ${listed(expected, 'of')}.`,
    en: `A judgment is named by its ECLI or case number; the id ${quoted(id)} is neither, expected: ${listed(expected, 'or')}.`,
  }),
  'kind-in-words-missing': () => ({
    nl: 'Een document van de soort “other” wordt in woorden omschreven; kindInWords ontbreekt.',
    en: 'An instrument of the kind “other” is named in words; kindInWords is missing.',
  }),
  'kind-in-words-superfluous': (kind: string) => ({
    nl: `Alleen de soort “other” wordt in woorden omschreven; hier is de soort ${quoted(kind)}.`,
    en: `Only the kind “other” is named in words; the kind here is ${quoted(kind)}.`,
  }),
  'only-for-judgments': (kind: string) => ({
    nl: `Alleen een uitspraak heeft een ECLI of zaaknummer; hier is de soort ${quoted(kind)}.`,
    en: `Only a judgment has an ECLI or case number; the kind here is ${quoted(kind)}.`,
  }),
  'date-in-the-future': (date: string, today: string) => ({
    nl: `${date} ligt na vandaag (${today}); hier kan alleen staan wat al gebeurd is.`,
    en: `${date} lies after today (${today}); only what has happened can stand here.`,
  }),
  'publication-before-signature': (publishedOn: string, signedOn: string) => ({
    nl: `De bekendmaking (${publishedOn}) ligt vóór de ondertekening (${signedOn}).`,
    en: `The publication (${publishedOn}) lies before the signature (${signedOn}).`,
  }),
  'gazette-of-another-year': (gazette: string, publishedOn: string) => ({
    nl: `${quoted(gazette)} is van een ander jaar dan de bekendmaking op ${publishedOn}.`,
    en: `${quoted(gazette)} is of another year than the publication on ${publishedOn}.`,
  }),
  'confidential-with-act': () => ({
    nl: 'Een document met beleidsregels is openbaar van aard en kan niet vertrouwelijk zijn.',
    en: 'An instrument with policy rules is public by nature and cannot be confidential.',
  }),
  'refers-to-itself': (id: string) => ({
    nl: `${quoted(id)} is het document zelf; verwacht wordt een ander document.`,
    en: `${quoted(id)} is the instrument itself; expected another instrument.`,
  }),
  'rank-contradicts-kind': (rank: number, kind: string, expected: number) => ({
    nl: `Wat een document van de soort ${quoted(kind)} over zichzelf zegt heeft rang ${expected}, niet ${rank}; noem anders het document dat het zegt.`,
    en: `What an instrument of the kind ${quoted(kind)} says of itself has rank ${expected}, not ${rank}; otherwise name the instrument that says it.`,
  }),
  'part-not-for-this-date': (date: string) => ({
    nl: `Een onderdeel wordt alleen genoemd bij een datum van inwerkingtreding (entry), niet bij ${date}.`,
    en: `A part is named only with a date of entry, not with ${date}.`,
  }),
  'claims-nothing': () => ({
    nl: 'De grenzen “..” zeggen niets over de datum; verwacht wordt ten minste één grens.',
    en: 'The bounds “..” say nothing of the date; expected at least one bound.',
  }),
  'source-without-instrument': () => ({
    nl: 'Noem het document dat dit zegt; een land is zelf geen bron.',
    en: 'Name the instrument that says so; a country is no source itself.',
  }),
  'another-country': (given: string, expected: string) => ({
    nl: `Dit gaat over ${quoted(given)}, maar hier is ${quoted(expected)} verwacht.`,
    en: `This is about ${quoted(given)}, but ${quoted(expected)} was expected here.`,
  }),
} satisfies Record<string, (...values: never[]) => Bilingual>;
