import { LONG_STANDING, named, untilWithin, type ReviewedRegion } from './row.js';

/** Pakistan: provinces and territories; the tribal areas until they joined Khyber Pakhtunkhwa. */
export const pakistan: readonly ReviewedRegion[] = [
  ...named(['provincie', 'province', 'gebied', 'territory'], [
    ['PK-BA', 'Balochistan', 'Beloetsjistan', 'Baluchistan'],
    ['PK-GB', 'Gilgit-Baltistan', 'Northern Areas', 'Noordelijke Gebieden'],
    ['PK-IS', 'Islamabad', 'Islamabad Capital Territory'],
    ['PK-JK', 'Azad Kasjmir', 'Azad Kashmir', 'Azad Jammu and Kashmir', 'Azad Jammu en Kasjmir'],
    ['PK-KP', 'Khyber Pakhtunkhwa', 'Khyber-Pakhtunkhwa', 'KPK', 'North-West Frontier Province', 'NWFP', 'Noordwestelijke Grensprovincie'],
    ['PK-PB', 'Punjab', 'Pandjab', 'Panjab'],
    ['PK-SD', 'Sindh', 'Sind'],
  ]),
  {
    id: 'PK-TA', name: 'Federally Administered Tribal Areas', spellings: ['FATA', 'Federaal Bestuurde Stamgebieden', 'Tribale Gebieden', 'Tribal Areas'], ranks: ['gebied', 'territory'], from: LONG_STANDING,
    until: untilWithin('2018-05-24', '2018-06-30'), carvedOutOf: null, certainty: 'unverified', source: 'ISO 3166-2:PK; joined Khyber Pakhtunkhwa by the constitutional amendment of May 2018, day not looked up; an open row in iso-3166 4.4.0',
  },
];
