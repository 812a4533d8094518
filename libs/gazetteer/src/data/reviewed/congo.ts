import { LONG_STANDING, OPEN, sinceWithin, untilWithin, type ReviewedRegion } from './row.js';

const DIVISION = 'division of 2015 (organic law 15/006 of 25 March 2015, taken over by ISO 3166-2 in November 2016); the day the provinces took office has not been seen';
const START_OF_PROVINCES = sinceWithin('2015-03-25', '2015-12-31');
const END_OF_OLD_PROVINCES = untilWithin('2015-03-25', '2015-12-31');
const CORPUS = 'named in chapter C7 of the Vreemdelingencirculaire, versions of 1 January 2014 and later';

const province = (id: string, name: string, spellings: readonly string[], source: string, certainty: ReviewedRegion['certainty'] = 'sourced'): ReviewedRegion => ({
  id, name, spellings, ranks: ['provincie', 'province'], from: LONG_STANDING, until: OPEN, carvedOutOf: null, certainty, source,
});

const ended = (id: string, name: string, spellings: readonly string[]): ReviewedRegion => ({
  id, name, spellings, ranks: ['provincie', 'province'], from: LONG_STANDING, until: END_OF_OLD_PROVINCES, carvedOutOf: null, certainty: 'unverified',
  source: `ISO 3166-2:CD before November 2016; ${DIVISION}`,
});

/** A district that became a province: the period is that of the area under its name, whatever its rank. */
const onceDistrict = (id: string, name: string, parent: string, spellings: readonly string[], source?: string): ReviewedRegion => ({
  id, name, spellings, ranks: ['provincie', 'province', 'district'], from: LONG_STANDING, until: OPEN, carvedOutOf: parent,
  certainty: source === undefined ? 'unverified' : 'sourced',
  source: `${source ?? 'a district of the same name before it was a province, from general knowledge'}; ${DIVISION}`,
});

const of2015 = (id: string, name: string, parent: string, spellings: readonly string[]): ReviewedRegion => ({
  id, name, spellings, ranks: ['provincie', 'province'], from: START_OF_PROVINCES, until: OPEN, carvedOutOf: parent, certainty: 'unverified', source: DIVISION,
});

const UELE = `${CORPUS}, as "regio’s"; districts of Orientale before they were provinces`;

/** Congo (Democratic Republic): the provinces of before and since the division of 2015. */
export const congo: readonly ReviewedRegion[] = [
  province('CD-KN', 'Kinshasa', [], CORPUS),
  province('CD-NK', 'Noord-Kivu', ['Nord-Kivu', 'North Kivu'], CORPUS),
  province('CD-SK', 'Zuid-Kivu', ['Sud-Kivu', 'South Kivu'], CORPUS),
  province('CD-MA', 'Maniema', [], 'ISO 3166-2:CD, not touched by the division of 2015', 'unverified'),
  province('CD-BC', 'Kongo Central', ['Kongo-Centraal', 'Bas-Congo', 'Beneden-Congo', 'Neder-Congo', 'Bas-Kongo'], 'ISO 3166-2:CD keeps the code; called Bas-Congo until the division of 2015', 'unverified'),
  province('CD-EQ', 'Équateur', ['Evenaarsprovincie', 'Equateur'], `ISO 3166-2:CD keeps code and name for what the ${DIVISION} left of it`, 'unverified'),
  province('CD-KE', 'Kasaï Oriental', ['Kasaï-Oriental', 'Oost-Kasaï', 'Oost-Kasai'], `ISO 3166-2:CD keeps code and name for what the ${DIVISION} left of it`, 'unverified'),
  ended('CD-OR', 'Orientale', ['Province Orientale', 'Oostprovincie', 'Haut-Congo', 'Haut-Zaïre', 'Provincie Orientale']),
  ended('CD-BN', 'Bandundu', []),
  ended('CD-KA', 'Katanga', ['Shaba']),
  ended('CD-KW', 'Kasaï-Occidental', ['Kasaï Occidental', 'West-Kasaï', 'West-Kasai']),
  onceDistrict('CD-BU', 'Bas-Uélé', 'CD-OR', ['Bas-Uele', 'Beneden-Uele', 'Neder-Uele'], UELE),
  onceDistrict('CD-HU', 'Haut-Uélé', 'CD-OR', ['Haut-Uele', 'Boven-Uele', 'Opper-Uele'], UELE),
  onceDistrict('CD-IT', 'Ituri', 'CD-OR', []),
  onceDistrict('CD-TO', 'Tshopo', 'CD-OR', []),
  onceDistrict('CD-MO', 'Mongala', 'CD-EQ', []),
  onceDistrict('CD-NU', 'Nord-Ubangi', 'CD-EQ', ['Noord-Ubangi']),
  onceDistrict('CD-SU', 'Sud-Ubangi', 'CD-EQ', ['Zuid-Ubangi']),
  onceDistrict('CD-TU', 'Tshuapa', 'CD-EQ', []),
  onceDistrict('CD-KS', 'Kasaï', 'CD-KW', ['Kasai']),
  onceDistrict('CD-SA', 'Sankuru', 'CD-KE', []),
  onceDistrict('CD-HK', 'Haut-Katanga', 'CD-KA', ['Opper-Katanga', 'Boven-Katanga']),
  onceDistrict('CD-HL', 'Haut-Lomami', 'CD-KA', ['Opper-Lomami']),
  onceDistrict('CD-LU', 'Lualaba', 'CD-KA', []),
  onceDistrict('CD-TA', 'Tanganyika', 'CD-KA', ['Tanganjika']),
  onceDistrict('CD-KG', 'Kwango', 'CD-BN', []),
  onceDistrict('CD-KL', 'Kwilu', 'CD-BN', []),
  onceDistrict('CD-MN', 'Mai-Ndombe', 'CD-BN', ['Maï-Ndombe']),
  of2015('CD-KC', 'Kasaï Central', 'CD-KW', ['Kasaï-Central', 'Centraal-Kasaï', 'Kasai-Central']),
  of2015('CD-LO', 'Lomami', 'CD-KE', []),
];
