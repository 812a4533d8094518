import type { CountryRow } from './data-shape.js';

/** Every name under which a country may be found. */
export function namesOfCountry(country: Pick<CountryRow, 'name' | 'variants' | 'formerNames'>): string[] {
  return [
    country.name.nl,
    country.name.en,
    ...country.variants,
    ...country.formerNames.map(({ name }) => name),
  ];
}

/** Its codes: alpha-2, and alpha-3 where ISO 3166-1 gives one. */
export function codesOfCountry({ code, alpha3 }: Pick<CountryRow, 'code' | 'alpha3'>): string[] {
  return alpha3 === null ? [code] : [code, alpha3];
}
