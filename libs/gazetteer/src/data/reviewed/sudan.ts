import { LONG_STANDING, named, OPEN, sinceWithin, START_UNKNOWN, type ReviewedRegion } from './row.js';

const CORPUS = 'named in chapter C7 of the Vreemdelingencirculaire, versions of 1 January 2014 and later';
const RANKS = ['deelstaat', 'staat', 'state'];

const state = (id: string, name: string, spellings: readonly string[], from: ReviewedRegion['from'], carvedOutOf: string | null, certainty: ReviewedRegion['certainty'], source: string): ReviewedRegion => ({
  id, name, spellings, ranks: RANKS, from, until: OPEN, carvedOutOf, certainty, source,
});

/** Sudan: the states, with the two carved out in Darfur in 2012, West Kordofan of 2013, and Abyei. */
export const sudan: readonly ReviewedRegion[] = [
  state('SD-DN', 'Noord-Darfur', ['North Darfur', 'Noord-Darfoer'], LONG_STANDING, null, 'sourced', CORPUS),
  state('SD-DS', 'Zuid-Darfur', ['South Darfur', 'Zuid-Darfoer'], LONG_STANDING, null, 'sourced', CORPUS),
  state('SD-DW', 'West-Darfur', ['West Darfur', 'West-Darfoer'], LONG_STANDING, null, 'sourced', CORPUS),
  state('SD-DC', 'Centraal-Darfur', ['Central Darfur', 'Midden-Darfur', 'Zalingei'], sinceWithin('2012-01-01', '2012-01-31'), 'SD-DW', 'unverified',
    'created in January 2012 in the Darfur peace process, from West Darfur; ISO 3166-2:SD; month from secondary sources'),
  state('SD-DE', 'Oost-Darfur', ['East Darfur', 'Oost-Darfoer'], sinceWithin('2012-01-01', '2012-01-31'), 'SD-DS', 'unverified',
    'created in January 2012 in the Darfur peace process, from South Darfur; ISO 3166-2:SD; month from secondary sources'),
  state('SD-KS', 'Zuid-Kordofan', ['South Kordofan', 'Southern Kordofan', 'Zuid-Kordofan/Nubabergen'], LONG_STANDING, null, 'sourced', CORPUS),
  state('SD-KN', 'Noord-Kordofan', ['North Kordofan', 'Northern Kordofan'], LONG_STANDING, null, 'unverified', 'ISO 3166-2:SD; usual Dutch spelling'),
  state('SD-GK', 'West-Kordofan', ['West Kordofan', 'Western Kordofan'], sinceWithin('2013-07-01', '2013-07-31'), 'SD-KS', 'unverified',
    'abolished in August 2005 (protocol of 26 May 2004), restored in July 2013, mostly from South and partly from North Kordofan; month from secondary sources; the state of before 2005 has no row'),
  state('SD-NB', 'Blue Nile', ['Blauwe Nijl', 'Blue Nile State', 'Blauwe-Nijl'], LONG_STANDING, null, 'sourced', CORPUS),
  {
    id: 'SD-KS.abyei', name: 'Abyei', spellings: ['Abyei Area', 'Abjei'], ranks: ['gebied', 'area'], from: START_UNKNOWN, until: OPEN, carvedOutOf: 'SD-KS', certainty: 'sourced',
    source: `${CORPUS}: "inclusief Abyei" beside Zuid-Kordofan. Special administrative status under the Abyei protocol of 26 May 2004; no ISO code; also claimed by South Sudan. No source here for the day the status began`,
  },
  ...named(RANKS, [
    ['SD-GD', 'Gedaref', 'Al Qadarif', 'Gadarif', 'El Gedaref'],
    ['SD-GZ', 'Gezira', 'Al Jazirah', 'Al Gezira', 'El Gezira', 'Jazira'],
    ['SD-KA', 'Kassala'],
    ['SD-KH', 'Khartoum', 'Khartoem', 'Chartoem', 'Khartum'],
    ['SD-NO', 'Northern', 'Noordelijke Staat', 'Noord', 'Northern State'],
    ['SD-NR', 'Nijl', 'River Nile', 'Nahr el Nil', 'Nile'],
    ['SD-NW', 'Witte Nijl', 'White Nile', 'White Nile State'],
    ['SD-RS', 'Rode Zee', 'Red Sea', 'Red Sea State'],
    ['SD-SI', 'Sennar', 'Sinnar', 'Sennaar'],
  ]),
];
