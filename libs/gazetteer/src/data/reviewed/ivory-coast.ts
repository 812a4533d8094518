import { LONG_STANDING, OPEN, sinceWithin, type ReviewedRegion } from './row.js';

const DIVISION = 'ISO 3166-2:CI of 27 November 2015; districts since September 2011, when they replaced nineteen regions (information paper on the administrative structure of Ivory Coast, docslib.org/doc/498705)';
const RANKS = ['district', 'autonoom district'];

const district = (id: string, name: string, spellings: readonly string[], carvedOutOf: string | null = null): ReviewedRegion => ({
  id, name, spellings, ranks: RANKS, from: sinceWithin('2011-09-01', '2011-09-30'), until: OPEN, carvedOutOf, certainty: 'sourced', source: DIVISION,
});
const onceRegion = (id: string, name: string, spellings: readonly string[]): ReviewedRegion => ({
  id, name, spellings, ranks: [...RANKS, 'regio', 'region'], from: LONG_STANDING, until: OPEN, carvedOutOf: null, certainty: 'sourced', source: `${DIVISION}; a region of the same name before`,
});

/** Ivory Coast: the districts of 2011; regions that only existed before then have no rows. */
export const ivoryCoast: readonly ReviewedRegion[] = [
  district('CI-AB', 'Abidjan', [], 'CI-LG'),
  district('CI-YM', 'Yamoussoukro', [], 'CI-LC'),
  district('CI-CM', 'Comoé', []),
  district('CI-GD', 'Gôh-Djiboua', ['Goh']),
  district('CI-MG', 'Montagnes', ['Dix-Huit Montagnes', '18 Montagnes']),
  district('CI-SM', 'Sassandra-Marahoué', []),
  district('CI-WR', 'Woroba', []),
  onceRegion('CI-BS', 'Bas-Sassandra', ['Beneden-Sassandra']),
  onceRegion('CI-DN', 'Denguélé', []),
  onceRegion('CI-LC', 'Lacs', []),
  onceRegion('CI-LG', 'Lagunes', []),
  onceRegion('CI-SV', 'Savanes', []),
  onceRegion('CI-VB', 'Vallée du Bandama', []),
  onceRegion('CI-ZZ', 'Zanzan', []),
];
