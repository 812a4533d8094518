import { LONG_STANDING, OPEN, since, sinceWithin, type ReviewedRegion } from './row.js';

const ISO_EIGHT =
  'ISO 3166-2:ML; one of the eight regions and the district of before the law 2012-017. Kidal split from Gao in 1991, before the horizon, and is not a carve-out here';
const OF_2016 =
  'Created on paper by law 2012-017 of 2 March 2012; put into effect when the council of ministers of Tuesday 19 January 2016 appointed the first governor (Malian press of 21 January 2016; UN Secretary-General, report on Mali of 28 March 2016, as cited by secondary sources)';
const OF_2023 =
  'Law 2023-006 of 13 March 2023 on the administrative divisions; its day of entry has not been seen, so the start is any day from its date to the end of 2023. Unverified: the text was not read, and Malian press reports first governors under law 2012-017 already in July 2018 (Dioïla, Bougouni, Nioro, Koutiala) and on 25 November 2020 (the others), so that a text of those years may use the name';

const region = (id: string, spellings: readonly string[], note = ''): ReviewedRegion => ({
  id, spellings, ranks: ['regio', 'region', 'région'], from: LONG_STANDING, until: OPEN, carvedOutOf: null, certainty: 'sourced', source: `${ISO_EIGHT}${note}`,
});

const of2023 = (parent: string, slug: string, name: string, spellings: readonly string[]): ReviewedRegion => ({
  id: `${parent}.${slug}`, name, spellings, ranks: ['regio', 'region', 'région'], from: sinceWithin('2023-03-13', '2023-12-31'), until: OPEN,
  carvedOutOf: parent, certainty: 'unverified', source: OF_2023,
});

/** Mali: the ISO regions with their spellings, the two of 2016 and the nine of 2023. */
export const mali: readonly ReviewedRegion[] = [
  region('ML-1', []),
  region('ML-2', ['Koulicoro']),
  region('ML-3', []),
  region('ML-4', ['Segu', 'Segoe']),
  region('ML-5', []),
  region('ML-6', ['Timboektoe', 'Timbuktu', 'Timboektou', 'Timbouctou', 'Timbuctoo'], '; Timboektoe in the letter to the House of 19 May 2017'),
  region('ML-7', []),
  region('ML-8', []),
  {
    id: 'ML-9', spellings: ['Menaka', 'Méneka'], ranks: ['regio', 'region', 'région'], from: since('2016-01-19'), until: OPEN, carvedOutOf: 'ML-7', certainty: 'sourced',
    source: `${OF_2016}; Méneka is a slip in the nota of 22 April 2025`,
  },
  {
    id: 'ML-10', spellings: ['Taoudenit', 'Taoudenni', 'Taoudéni', 'Taoudeni', 'Taodenni'], ranks: ['regio', 'region', 'région'], from: since('2016-01-19'), until: OPEN, carvedOutOf: 'ML-6',
    certainty: 'sourced', source: `${OF_2016}; Taoudeni in the letter to the House of 19 May 2017`,
  },
  {
    id: 'ML-BKO', spellings: ['District Bamako', 'District de Bamako'], ranks: ['district', 'stadsdistrict', 'regio'], from: LONG_STANDING, until: OPEN, carvedOutOf: null, certainty: 'sourced',
    source: `${ISO_EIGHT}; stadsdistrict in the nota of 23 November 2022, district in WBV 2025/11`,
  },
  of2023('ML-1', 'kita', 'Kita', []),
  of2023('ML-1', 'nioro', 'Nioro', ['Nioro du Sahel']),
  of2023('ML-2', 'dioila', 'Dioïla', ['Diola']),
  of2023('ML-2', 'nara', 'Nara', []),
  of2023('ML-3', 'bougouni', 'Bougouni', []),
  of2023('ML-3', 'koutiala', 'Koutiala', []),
  of2023('ML-4', 'san', 'San', []),
  of2023('ML-5', 'bandiagara', 'Bandiagara', []),
  of2023('ML-5', 'douentza', 'Douentza', []),
];
