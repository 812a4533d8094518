import type { Bilingual } from '../../model/provision.js';
import { quoted } from '../../model/quoting.js';
import { listed } from './listing.js';

/** What is wrong with the form of a value, whatever it is about. */
export const formTexts = {
  'missing-field': () => ({
    nl: 'Dit veld ontbreekt; ook wat niet bekend is wordt genoemd, als null of als lege lijst.',
    en: 'This field is missing; what is not known is said too, as null or as an empty list.',
  }),
  'unknown-field': (known: readonly string[]) => ({
    nl: `Dit veld bestaat hier niet; verwacht: ${listed(known, 'en')}.`,
    en: `There is no such field here; expected: ${listed(known, 'and')}.`,
  }),
  'wrong-type': (expected: Bilingual) => ({
    nl: `Hier is ${expected.nl} verwacht.`,
    en: `Expected ${expected.en} here.`,
  }),
  'not-one-of': (value: string, allowed: readonly string[]) => ({
    nl: `${quoted(value)} is hier niet bekend; verwacht: ${listed(allowed, 'of')}.`,
    en: `${quoted(value)} is not known here; expected: ${listed(allowed, 'or')}.`,
  }),
  'not-well-formed': () => ({
    nl: 'De tekst is geen geldige Unicode: hij bevat een half teken (een losse surrogate).',
    en: 'The text is not well-formed Unicode: it holds half a character (a lone surrogate).',
  }),
  'control-character': () => ({
    nl: 'De tekst bevat een besturingsteken; alleen regeleinden, tabs en paginascheidingen zijn toegestaan.',
    en: 'The text holds a control character; only line breaks, tabs and form feeds are allowed.',
  }),
  blank: () => ({
    nl: 'De tekst is leeg; laat weg wat niet bekend is (null).',
    en: 'The text is blank; leave out what is not known (null).',
  }),
  'too-long': (length: number, longest: number) => ({
    nl: `De tekst telt ${length} tekens; hier zijn er ten hoogste ${longest} toegestaan.`,
    en: `The text has ${length} characters; at most ${longest} are allowed here.`,
  }),
  'too-many': (length: number, most: number) => ({
    nl: `De lijst telt ${length} onderdelen; hier zijn er ten hoogste ${most} toegestaan.`,
    en: `The list has ${length} entries; at most ${most} are allowed here.`,
  }),
  'too-few': (length: number, least: number) => ({
    nl: `De lijst telt ${length} onderdelen; hier ${least === 1 ? 'is er ten minste één' : `zijn er ten minste ${least}`} nodig.`,
    en: `The list has ${length} entries; at least ${least} ${least === 1 ? 'is' : 'are'} needed here.`,
  }),
  'listed-twice': (value: unknown) => ({
    nl: `${quoted(value)} staat meer dan één keer in deze lijst.`,
    en: `${quoted(value)} stands in this list more than once.`,
  }),
  'not-a-date': (value: unknown) => ({
    nl: `${quoted(value)} is geen bestaande datum; verwacht wordt een dag als 2025-06-04.`,
    en: `${quoted(value)} is not a date that exists; expected a day such as 2025-06-04.`,
  }),
  'not-a-date-or-bounds': (value: unknown) => ({
    nl: `${quoted(value)} is geen bestaande datum en geen grenzen van een datum; verwacht wordt bijvoorbeeld 2025-06-04, 2023-02, 2023, [2023-02-01..2023-03-31], [2025-06-05..] of [..2025-06-05], het einde niet vóór het begin.`,
    en: `${quoted(value)} is not a date that exists, nor the bounds of one; expected for example 2025-06-04, 2023-02, 2023, [2023-02-01..2023-03-31], [2025-06-05..] or [..2025-06-05], the end not before the start.`,
  }),
  'not-an-instrument-id': (value: unknown) => ({
    nl: `${quoted(value)} is geen kenmerk van een document: letters, cijfers, punten, dubbele punten en koppeltekens, geen schuine streep, ten hoogste 120 tekens.`,
    en: `${quoted(value)} is not an instrument id: letters, digits, dots, colons and hyphens, no slash, at most 120 characters.`,
  }),
  'not-a-country': (value: unknown) => ({
    nl: `${quoted(value)} is geen landcode; verwacht worden twee hoofdletters volgens ISO 3166-1, zoals ML.`,
    en: `${quoted(value)} is not a country code; expected two capitals of ISO 3166-1, such as ML.`,
  }),
  'not-a-region': (value: unknown) => ({
    nl: `${quoted(value)} is geen gebiedscode; verwacht wordt een code van ISO 3166-2 zoals ML-4, of ML-4.san waar er geen is.`,
    en: `${quoted(value)} is not an area code; expected a code of ISO 3166-2 such as ML-4, or ML-4.san where there is none.`,
  }),
  'not-a-topic': (value: unknown) => ({
    nl: `${quoted(value)} is geen onderwerp; verwacht worden kleine letters en cijfers met koppeltekens, zoals article-15c, ten hoogste 80 tekens.`,
    en: `${quoted(value)} is not a topic; expected lower-case letters and digits with hyphens, such as article-15c, at most 80 characters.`,
  }),
  'not-a-citation': (value: unknown) => ({
    nl: `${quoted(value)} is geen vindplaats; verwacht wordt een hoofdstuk, een schuine streep en een paragraaf, zoals C7/23.4.2.`,
    en: `${quoted(value)} is not a citation; expected a chapter, a slash and a paragraph, such as C7/23.4.2.`,
  }),
  'not-a-key': (value: unknown) => ({
    nl: `${quoted(value)} is geen sleutel; verwacht worden kleine letters en cijfers met koppeltekens, zoals civilian-deaths.`,
    en: `${quoted(value)} is not a key; expected lower-case letters and digits with hyphens, such as civilian-deaths.`,
  }),
  'not-a-link': (value: unknown) => ({
    nl: `${quoted(value)} is geen internetadres; verwacht wordt een adres dat met https:// of http:// begint.`,
    en: `${quoted(value)} is not a web address; expected one that starts with https:// or http://.`,
  }),
  'not-a-gazette-number': (value: unknown) => ({
    nl: `${quoted(value)} is geen nummer van een Staatscourant; verwacht wordt stcrt-2025-12345, of vóór 2009 stcrt-2006-118-p12-SC12345.`,
    en: `${quoted(value)} is not a number of the Staatscourant; expected stcrt-2025-12345, or before 2009 stcrt-2006-118-p12-SC12345.`,
  }),
  'not-an-ecli': (value: unknown) => ({
    nl: `${quoted(value)} is geen ECLI; verwacht wordt bijvoorbeeld ECLI:NL:RVS:2024:123.`,
    en: `${quoted(value)} is not an ECLI; expected for example ECLI:NL:RVS:2024:123.`,
  }),
  'not-a-number': (value: unknown) => ({
    nl: `${quoted(String(value))} is geen eindig getal.`,
    en: `${quoted(String(value))} is not a finite number.`,
  }),
  'count-out-of-range': (value: unknown) => ({
    nl: `${quoted(value)} is geen aantal; verwacht wordt een geheel getal van 1 tot en met 1000.`,
    en: `${quoted(value)} is not a count; expected a whole number from 1 through 1000.`,
  }),
  'rank-out-of-range': (value: unknown) => ({
    nl: `${quoted(value)} is geen rang van een bron; verwacht wordt een geheel getal van 1 (hoogste) tot en met 7.`,
    en: `${quoted(value)} is not the rank of a source; expected a whole number from 1 (highest) through 7.`,
  }),
} satisfies Record<string, (...values: never[]) => Bilingual>;
