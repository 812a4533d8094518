import type { CountryRow, GazetteerData, RegionRow } from '../data-shape.js';
import { isoCountries } from './generated/iso-countries.js';
import { isoRegions } from './generated/iso-regions.js';
import { reviewedAreas } from './reviewed/areas.js';
import { reviewedCountries } from './reviewed/countries.js';
import { reviewedRegions } from './reviewed/index.js';
import { sharedSpellings } from './reviewed/shared-spellings.js';

const ISO_COUNTRY_SOURCE = 'ISO 3166-1 (npm iso-3166 4.4.0), names of i18n-iso-countries 7.14.0 and the reviewed table of countries';
const ISO_REGION_SOURCE = 'ISO 3166-2 (npm iso-3166 4.4.0); not reviewed: no source for the start of its period';

const reviewedCountry = new Map(reviewedCountries.map((row) => [row.code, row]));

/** Spellings that two countries share are kept out of the packages' lists; the table of shared spellings settles them. */
const settledBetweenCountries = new Set(sharedSpellings.filter(({ country }) => country === null).map(({ spelling }) => spelling));

const kosovo: CountryRow = {
  code: 'XK',
  alpha3: null,
  name: { nl: 'Kosovo', en: 'Kosovo' },
  variants: ['Republiek Kosovo', 'Republic of Kosovo', 'Kosova'],
  formerNames: [],
  standing: 'user-assigned',
  source: 'no ISO 3166-1 code: XK is user-assigned and in common use; Dutch country policy treats Kosovo as a country of origin of its own (not in the texts held here). The code says nothing about recognition',
};

const countries: readonly CountryRow[] = [
  ...isoCountries.map((iso): CountryRow => {
    const reviewed = reviewedCountry.get(iso.code);
    const name = { nl: reviewed?.nl ?? iso.nl, en: reviewed?.en ?? iso.en };
    return {
      code: iso.code,
      alpha3: iso.alpha3,
      name,
      variants: [iso.nl, iso.en, ...iso.also, ...(reviewed?.variants ?? [])].filter(
        (variant) => variant !== name.nl && variant !== name.en && !settledBetweenCountries.has(variant),
      ),
      formerNames: reviewed?.formerNames ?? [],
      standing: 'iso-3166-1',
      source: ISO_COUNTRY_SOURCE,
    };
  }),
  kosovo,
];

const isoRegion = new Map(isoRegions.map((row) => [row.id, row]));
const reviewedIds = new Set(reviewedRegions.map(({ id }) => id));

const regions: readonly RegionRow[] = [
  ...isoRegions
    .filter(({ id }) => !reviewedIds.has(id))
    .map(
      ({ id, country, name }): RegionRow => ({
        id,
        country,
        name,
        spellings: [],
        ranks: [],
        period: { from: { kind: 'unknown' }, until: { kind: 'open' } },
        carvedOutOf: null,
        certainty: 'sourced',
        source: ISO_REGION_SOURCE,
      }),
    ),
  ...reviewedRegions.map((row): RegionRow => {
    const iso = isoRegion.get(row.id);
    return {
      id: row.id,
      country: row.id.slice(0, 2),
      name: row.name ?? iso?.name ?? row.id,
      spellings: [...(iso === undefined ? [] : [iso.name]), ...row.spellings],
      ranks: row.ranks ?? [],
      period: { from: row.from, until: row.until },
      carvedOutOf: row.carvedOutOf,
      certainty: row.certainty,
      source: row.source,
    };
  }),
];

/** The committed data: the generated ISO rows with the reviewed tables laid over them. */
export const committedData: GazetteerData = { countries, regions, areas: reviewedAreas, shared: sharedSpellings };
