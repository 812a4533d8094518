import type { Bilingual } from '../../model/provision.js';
import { quoted } from '../../model/quoting.js';
import { listed } from './listing.js';

/** What is wrong with the area or group that a text speaks of, and with what belongs to no country. */
export const scopeTexts = {
  'region-listed-twice': (region: string) => ({
    nl: `Het gebied ${quoted(region)} is in deze bepaling al genoemd.`,
    en: `The area ${quoted(region)} is already named in this provision.`,
  }),
  'scope-stated-twice': (kind: string) => ({
    nl: `Deze bepaling spreekt al over ${kind === 'remainder' ? 'de overige gebieden' : 'het hele land'}.`,
    en: `This provision already speaks of ${kind === 'remainder' ? 'the remaining areas' : 'the whole country'}.`,
  }),
  'region-of-another-country': (region: string, countries: readonly string[]) => ({
    nl: `Het gebied ${quoted(region)} ligt niet in ${listed(countries, 'of')}.`,
    en: `The area ${quoted(region)} does not lie in ${listed(countries, 'or')}.`,
  }),
  'scope-too-deep': (deepest: number) => ({
    nl: `Een reikwijdte bestaat uit ten hoogste ${deepest} lagen.`,
    en: `A scope has at most ${deepest} layers.`,
  }),
  'abroad-at-home': (country: string) => ({
    nl: `${country} is het land van deze bepaling zelf, niet het buitenland.`,
    en: `${country} is the country of this provision itself, not abroad.`,
  }),
  'abroad-within-country': () => ({
    nl: 'Het buitenland is geen deel van een gebied en wordt er niet van afgetrokken.',
    en: 'Abroad is no part of an area, nor taken from one.',
  }),
  'scope-as-in-itself': (citation: string) => ({
    nl: `De bepaling staat zelf onder ${citation}; een gebied als daar vermeld verwijst naar zichzelf.`,
    en: `The provision itself stands under ${citation}; an area as mentioned there refers to itself.`,
  }),
  'general-topic-with-country': (topic: string, country: string) => ({
    nl: `${quoted(topic)} is een onderwerp van het algemene deel en hoort niet bij een land; laat country (${country}) weg.`,
    en: `${quoted(topic)} is a topic of the general part and belongs to no country; leave out country (${country}).`,
  }),
  'topic-without-country': (topic: string) => ({
    nl: `${quoted(topic)} is een onderwerp van een land: country ontbreekt. Alleen onderwerpen van het algemene deel (general-…) hebben geen land.`,
    en: `${quoted(topic)} is a topic of a country: country is missing. Only topics of the general part (general-…) have none.`,
  }),
} satisfies Record<string, (...values: never[]) => Bilingual>;
