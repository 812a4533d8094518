import type { Country, Gazetteer, Region } from '@peildatum/gazetteer';
import { quoted, type CountryCode, type Fault, type NamedRegion, type RegionId } from '@peildatum/policy';

export type CountryLookup =
  | { readonly kind: 'found'; readonly country: Country }
  | { readonly kind: 'not-found'; readonly nearest: readonly Country[]; readonly fault: Fault };

export type RegionLookup =
  | { readonly kind: 'found'; readonly region: Region }
  | { readonly kind: 'not-found'; readonly nearest: readonly Region[]; readonly fault: Fault };

/** The country a text names, or what may have been meant. */
export function lookUpCountry(gazetteer: Gazetteer, text: string, path: string): CountryLookup {
  const country = gazetteer.findCountry(text);
  if (country !== undefined) return { kind: 'found', country };
  const nearest = gazetteer.nearestCountries(text);
  const nl = nearest.map(({ code, name }) => `${name.nl} (${code})`).join(', ');
  const en = nearest.map(({ code, name }) => `${name.en} (${code})`).join(', ');
  return {
    kind: 'not-found',
    nearest,
    fault: {
      code: 'country-not-found',
      path,
      nl: `Het land ${quoted(text)} is niet bekend.${nl === '' ? '' : ` Bedoelt u: ${nl}?`}`,
      en: `The country ${quoted(text)} is not known.${en === '' ? '' : ` Did you mean: ${en}?`}`,
    },
  };
}

/** The region of a country that a text names, or what may have been meant. */
export function lookUpRegion(
  gazetteer: Gazetteer,
  country: CountryCode,
  text: string,
  path: string,
): RegionLookup {
  const region = gazetteer.findRegion(country, text);
  if (region !== undefined) return { kind: 'found', region };
  const elsewhere = countryWith(gazetteer, text);
  const nearest = gazetteer.nearestRegions(country, text);
  const names = nearest.map(({ id, name }) => `${name} (${id})`).join(', ');
  const where = gazetteer.country(country)?.name ?? { nl: country, en: country };
  const fault: Fault =
    elsewhere === undefined
      ? {
          code: 'region-not-found',
          path,
          nl: `De regio ${quoted(text)} van ${where.nl} is niet bekend.${names === '' ? '' : ` Bedoelt u: ${names}?`}`,
          en: `The region ${quoted(text)} of ${where.en} is not known.${names === '' ? '' : ` Did you mean: ${names}?`}`,
        }
      : {
          code: 'region-of-another-country',
          path,
          nl: `De regio ${quoted(text)} ligt niet in ${where.nl} maar in ${elsewhere.name.nl}.`,
          en: `The region ${quoted(text)} does not lie in ${where.en} but in ${elsewhere.name.en}.`,
        };
  return { kind: 'not-found', nearest, fault };
}

/**
 * The regions of an area that a text names, with the spelling it used: one region, or all regions of a known group of them.
 * `countries`: those the text may speak of; the area must lie in exactly one.
 */
export function namedRegions(
  gazetteer: Gazetteer,
  countries: readonly CountryCode[],
  text: string,
  path: string,
): readonly NamedRegion[] | Fault {
  const [country] = countries;
  if (country === undefined) {
    return {
      code: 'area-without-country',
      path,
      nl: `Van welk land ${quoted(text)} een regio is, staat er niet bij.`,
      en: `Which country ${quoted(text)} is a region of is not said.`,
    };
  }
  const found = countries
    .map((code) => idsOf(gazetteer, code, text))
    .filter((ids): ids is readonly string[] => ids !== undefined);
  if (found.length === 1) return found[0]!.map((id) => ({ id: id as RegionId, as: text }));
  if (found.length > 1) {
    const names = (language: 'nl' | 'en') =>
      countries.map((code) => gazetteer.country(code)?.name[language] ?? code).join(', ');
    return {
      code: 'region-ambiguous',
      path,
      nl: `${quoted(text)} is een regio van meer dan één van deze landen: ${names('nl')}; geef de code.`,
      en: `${quoted(text)} is a region of more than one of these countries: ${names('en')}; give the code.`,
    };
  }
  const vague = countries.map((code) => gazetteer.findArea(code, text)).find((area) => area !== undefined);
  if (vague !== undefined) {
    return {
      code: 'area-without-borders',
      path,
      nl: `${quoted(text)} volgt niet de grenzen van hele regio’s; gebruik een scope met kind: words.`,
      en: `${quoted(text)} does not follow the borders of whole regions; use a scope of kind: words.`,
    };
  }
  const lookup = lookUpRegion(gazetteer, country, text, path);
  return lookup.kind === 'not-found'
    ? lookup.fault
    : [{ id: lookup.region.id as string as RegionId, as: text }];
}

function idsOf(gazetteer: Gazetteer, country: string, text: string): readonly string[] | undefined {
  const region = gazetteer.findRegion(country, text);
  if (region !== undefined) return [region.id];
  return gazetteer.findArea(country, text)?.comprises ?? undefined;
}

/** The one country that has a region of this name or code; undefined where none or several have. */
function countryWith(gazetteer: Gazetteer, text: string): Country | undefined {
  const having = gazetteer.countries().filter(({ code }) => gazetteer.findRegion(code, text) !== undefined);
  return having.length === 1 ? having[0] : undefined;
}
