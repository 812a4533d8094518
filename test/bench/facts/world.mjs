import { buildGazetteer, openGazetteer } from '@peildatum/gazetteer';

const COUNTRIES = 200;
const REGIONS_EACH = 10;

/** The country of which the map is drawn, and how many regions it has. */
export const mapCountry = 'ZZ';
export const mapRegions = 500;

/**
 * A world of invented places: 200 countries with 10 regions each, but `mapCountry` with 500; all regions were always there.
 * `countries` is what the history is written about, `gazetteer` what the timeline reads it with.
 */
export function inventedWorld() {
  const countries = [...codes(COUNTRIES - 1), mapCountry].map((code) => ({
    code,
    regions: Array.from({ length: code === mapCountry ? mapRegions : REGIONS_EACH }, (_, index) => ({
      id: `${code}-${index + 1}`,
      name: `Streek ${code} ${index + 1}`,
    })),
  }));
  return { countries, gazetteer: buildGazetteer(rowsOf(countries)) };
}

/** The first 200 countries of the product's own gazetteer with their regions; some have none. */
export function realWorld() {
  const gazetteer = openGazetteer();
  const countries = gazetteer
    .countries()
    .map(({ code }) => ({ code, regions: gazetteer.regions(code).map(({ id, name }) => ({ id, name })) }))
    .sort((a, b) => Number(b.regions.length > 0) - Number(a.regions.length > 0))
    .slice(0, COUNTRIES);
  return { countries, gazetteer };
}

function codes(count) {
  const letter = (index) => String.fromCharCode(65 + index);
  return Array.from({ length: count }, (_, index) => letter(Math.floor(index / 26)) + letter(index % 26));
}

function rowsOf(countries) {
  const source = 'invented for measuring';
  return {
    countries: countries.map(({ code }) => ({
      code,
      alpha3: null,
      name: { nl: `Landstreek ${code}`, en: `Landstreek ${code}` },
      variants: [],
      formerNames: [],
      standing: 'user-assigned',
      source,
    })),
    regions: countries.flatMap(({ code, regions }) =>
      regions.map(({ id, name }) => ({
        id,
        country: code,
        name,
        spellings: [],
        ranks: [],
        period: { from: { kind: 'long-standing' }, until: { kind: 'open' } },
        carvedOutOf: null,
        certainty: 'sourced',
        source,
      })),
    ),
    areas: [],
    shared: [],
  };
}
