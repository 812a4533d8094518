import type { CountryRow } from './data-shape.js';

/** Every text under which a country may be found, its codes included. */
export function namesOfCountry(country: Omit<CountryRow, 'standing' | 'source'>): string[] {
  const codes = country.alpha3 === null ? [country.code] : [country.code, country.alpha3];
  return [
    country.name.nl,
    country.name.en,
    ...country.variants,
    ...country.formerNames.map(({ name }) => name),
    ...codes,
  ];
}
