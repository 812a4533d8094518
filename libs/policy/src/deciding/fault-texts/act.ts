import type { Bilingual } from '../../model/provision.js';
import { quoted } from '../../model/quoting.js';
import { listed } from './listing.js';

/** What is wrong with an act, its provisions and what later happens to them. */
export const actTexts = {
  'kind-cannot-act': (kind: string) => ({
    nl: `Een document van de soort ${quoted(kind)} stelt of beëindigt geen beleid; alleen een wbv, tbv, moratorium of consolidated-text heeft een besluitdeel.`,
    en: `An instrument of the kind ${quoted(kind)} sets or ends no policy; only a wbv, tbv, moratorium or consolidated-text has an act.`,
  }),
  'act-without-content': () => ({
    nl: 'Een besluitdeel bepaalt iets of vervangt iets; hier zijn provisions en replaces allebei leeg.',
    en: 'An act states something or replaces something; here provisions and replaces are both empty.',
  }),
  'consolidated-text-without-date': () => ({
    nl: 'Een geconsolideerde tekst geldt vanaf de dag van zijn versie; verwacht wordt entry met kind fixed-date.',
    en: 'A consolidated text holds from the day of its version; expected an entry of the kind fixed-date.',
  }),
  'end-before-start': (end: string, start: string) => ({
    nl: `Het einde (${end}) ligt niet na het begin (${start}).`,
    en: `The end (${end}) does not lie after the start (${start}).`,
  }),
  'through-before-from': (through: string, from: string) => ({
    nl: `De laatste dag (${through}) ligt vóór de eerste (${from}).`,
    en: `The last day (${through}) lies before the first (${from}).`,
  }),
  'works-back-after-entry': (worksBackTo: string, entry: string) => ({
    nl: `Terugwerken tot ${worksBackTo} kan niet: dat ligt na de inwerkingtreding op ${entry}.`,
    en: `It cannot work back to ${worksBackTo}: that lies after its entry on ${entry}.`,
  }),
  'unknown-level': (level: string, framework: string, allowed: readonly string[]) => ({
    nl: `${quoted(level)} is geen niveau van het kader ${quoted(framework)}; verwacht: ${listed(allowed, 'of')}.`,
    en: `${quoted(level)} is not a level of the framework ${quoted(framework)}; expected: ${listed(allowed, 'or')}.`,
  }),
  'content-of-another-topic': (content: string, topic: string, expected: string) => ({
    nl: `Inhoud van de soort ${quoted(content)} hoort onder ${expected}, niet onder ${quoted(topic)}.`,
    en: `Content of the kind ${quoted(content)} belongs under ${expected}, not under ${quoted(topic)}.`,
  }),
  'moratorium-by-another-kind': (content: string, kind: string) => ({
    nl: `Alleen een document van de soort moratorium stelt of beëindigt een moratorium; de paragraaf in een document van de soort ${quoted(kind)} is een weergave (general-policy, stated of denied), geen ${quoted(content)}.`,
    en: `Only an instrument of the kind moratorium sets or ends a moratorium; the paragraph in one of the kind ${quoted(kind)} is a mirror (general-policy, stated or denied), not ${quoted(content)}.`,
  }),
  'topic-stated-twice': (topic: string, country: string | null, citation: string | null) => ({
    nl: `Het onderwerp ${quoted(topic)} van ${country ?? 'het algemene deel'} staat al eerder in dit besluitdeel onder dezelfde vindplaats (${citation ?? 'onbekend'}).`,
    en: `The topic ${quoted(topic)} of ${country ?? 'the general part'} already stands in this act under the same citation (${citation ?? 'not known'}).`,
  }),
  'compares-with-itself': (framework: string) => ({
    nl: `Een vergelijking leest het ene kader in termen van een ander; hier is het twee keer ${quoted(framework)}.`,
    en: `A comparison reads one framework in terms of another; here it is ${quoted(framework)} twice.`,
  }),
  'unknown-part': (part: string, known: readonly string[]) => ({
    nl: `Dit document heeft geen onderdeel ${quoted(part)}; vastgelegd: ${known.length === 0 ? 'geen' : listed(known.map(quoted), 'en')}.`,
    en: `This instrument has no part ${quoted(part)}; recorded: ${known.length === 0 ? 'none' : listed(known.map(quoted), 'and')}.`,
  }),
  'unknown-provision': (part: string, country: string | null, topic: string) => ({
    nl: `Het onderdeel ${quoted(part)} bepaalt niets over ${quoted(topic)} van ${country ?? 'het algemene deel'}.`,
    en: `The part ${quoted(part)} states nothing on ${quoted(topic)} of ${country ?? 'the general part'}.`,
  }),
  'not-a-moratorium': (part: string) => ({
    nl: `Het onderdeel ${quoted(part)} stelt geen moratorium in; alleen een moratorium wordt verlengd.`,
    en: `The part ${quoted(part)} sets no moratorium; only a moratorium is extended.`,
  }),
  'topic-not-touched': (instrument: string, country: string | null, topic: string) => ({
    nl: `${quoted(instrument)} verandert volgens dit register niets aan ${quoted(topic)} van ${country ?? 'het algemene deel'}.`,
    en: `${quoted(instrument)} changes nothing of ${quoted(topic)} of ${country ?? 'the general part'} in this register.`,
  }),
  'same-number': (number: string) => ({
    nl: `Het oude en het nieuwe nummer zijn beide ${quoted(number)}.`,
    en: `The old and the new number are both ${quoted(number)}.`,
  }),
  'number-without-country': (number: string) => ({
    nl: `${quoted(number)} is een nummer van een land: country ontbreekt. Alleen nummers van het algemene deel (C2, C7/1) hebben geen land.`,
    en: `${quoted(number)} is a number of a country: country is missing. Only numbers of the general part (C2, C7/1) have none.`,
  }),
  'general-number-with-country': (number: string) => ({
    nl: `${quoted(number)} is een nummer van het algemene deel (C2, C7/1), dat van geen land is: laat country leeg (null).`,
    en: `${quoted(number)} is a number of the general part (C2, C7/1), which is of no country: leave country empty (null).`,
  }),
  'finding-on-nothing': () => ({
    nl: 'Waarover de rechter oordeelde ontbreekt: noem het land, of een onderwerp van het algemene deel.',
    en: 'What the court found on is missing: name the country, or a topic of the general part.',
  }),
} satisfies Record<string, (...values: never[]) => Bilingual>;
