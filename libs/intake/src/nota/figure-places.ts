import type { ReadingContext } from '../contents/index.js';
import { isCountry, type ScopeInFile } from '../scopes/index.js';
import type { MappedText } from '../text/index.js';
import type { Section } from './sections.js';

/** The one region that a heading names. */
export function regionOfTitle({ heading }: Section, context: ReadingContext): ScopeInFile | undefined {
  if (heading === null) return undefined;
  const area = areaIn(heading.text, context);
  return area === 'several' || area?.kind !== 'regions' ? undefined : area;
}

/** The only region that a sentence names, or the country where it names that alone; undefined where it names neither. */
export function areaIn(
  sentence: MappedText,
  { places }: ReadingContext,
): ScopeInFile | 'several' | undefined {
  const names = new Map<string, string>();
  for (const match of sentence.text.matchAll(/\p{Lu}\p{L}+(?:-\p{Lu}?\p{L}+)?/gu)) {
    const before = sentence.text.slice(0, match.index);
    if (/(?:net als in|evenals in|stad|dan in) $/.test(before)) continue;
    const region = places.gazetteer.findRegion(places.country, match[0]);
    if (region !== undefined) names.set(region.id, match[0]);
  }
  if (names.size > 1) return 'several';
  if (names.size === 1) return { kind: 'regions', regions: [...names.values()] };
  const country = /\b(?:in|van) (?:heel )?(?<name>\p{Lu}\p{L}+)/u.exec(sentence.text)?.groups!['name'];
  return country !== undefined && isCountry(country, places)
    ? { kind: 'whole-country', words: country }
    : undefined;
}

/** Whether words name any region beside those of an area, in whatever way. */
export function namesAnotherRegion(
  { text }: MappedText,
  area: ScopeInFile,
  { places }: ReadingContext,
): boolean {
  const { gazetteer, country } = places;
  const own =
    area.kind === 'regions' ? area.regions.map((name) => gazetteer.findRegion(country, name)?.id) : [];
  return [...text.matchAll(/\p{Lu}\p{L}+(?:-\p{Lu}?\p{L}+)?/gu)].some(([name]) => {
    const region = gazetteer.findRegion(country, name);
    return region !== undefined && !own.includes(region.id);
  });
}
