import type { Country, Gazetteer } from '@peildatum/gazetteer';

import type { MappedText } from '../text/index.js';

/** A country that a text names, with the place of its name. */
export interface CountryNamed {
  readonly country: Country;
  readonly words: MappedText;
}

const name = /\p{Lu}[\p{L}’'-]*(?:(?: en| van| de| der)? \p{Lu}[\p{L}’'-]*){0,3}/gu;

/** Every country that a text names, the Netherlands apart, longest name first where several begin at one place. */
export function countriesNamed(text: MappedText, gazetteer: Gazetteer): CountryNamed[] {
  const found: CountryNamed[] = [];
  for (const match of text.text.matchAll(name)) {
    const words = match[0].split(' ');
    for (let from = 0; from < words.length; from += 1) {
      for (let until = words.length; until > from; until -= 1) {
        const spelled = words.slice(from, until).join(' ');
        const country = spelled.length > 3 ? gazetteer.findCountry(spelled) : undefined;
        if (country === undefined || country.code === 'NL') continue;
        const at = match.index + words.slice(0, from).reduce((sum, word) => sum + word.length + 1, 0);
        found.push({ country, words: text.slice(at, at + spelled.length) });
        from = until - 1;
        break;
      }
    }
  }
  return found;
}

/** The country that a text is about: the one it names, or names at least twice as often as any other; undefined where none stands out. */
export function countrySpokenOf(
  texts: readonly MappedText[],
  gazetteer: Gazetteer,
): CountryNamed | undefined {
  const named = texts.flatMap((text) => countriesNamed(text, gazetteer));
  const counts = new Map<string, number>();
  for (const { country } of named) counts.set(country.code, (counts.get(country.code) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || (second !== undefined && second[1] * 2 > first[1])) return undefined;
  return named.find(({ country }) => country.code === first[0]);
}
