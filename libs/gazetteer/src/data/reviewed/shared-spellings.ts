import type { SharedSpelling } from '../../data-shape.js';

/** Names that more than one country, or more than one region of a country, has a claim to, and what is done about each. */
export const sharedSpellings: readonly SharedSpelling[] = [
  { spelling: 'Congo', country: null, among: ['CD', 'CG'], means: null, reason: 'two neighbouring states bear the name; the circular itself writes Congo DRC' },
  { spelling: 'Kongo', country: null, among: ['CD', 'CG'], means: null, reason: 'as Congo' },
  { spelling: 'Korea', country: null, among: ['KP', 'KR'], means: null, reason: 'two states bear the name' },
  { spelling: 'Maagdeneilanden', country: null, among: ['VG', 'VI'], means: null, reason: 'British and American islands bear the name' },
  { spelling: 'Virgin Islands', country: null, among: ['VG', 'VI'], means: null, reason: 'British and American islands bear the name' },
  { spelling: 'Nederlandse Antillen', country: null, among: ['CW', 'SX', 'BQ'], means: null, reason: 'dissolved on 2010-10-10 into three' },
  { spelling: 'Netherlands Antilles', country: null, among: ['CW', 'SX', 'BQ'], means: null, reason: 'dissolved on 2010-10-10 into three' },
  { spelling: 'Servië en Montenegro', country: null, among: ['RS', 'ME', 'XK'], means: null, reason: 'dissolved on 2006-06-03; one state under that name, now more than one' },
  { spelling: 'Serbia and Montenegro', country: null, among: ['RS', 'ME', 'XK'], means: null, reason: 'dissolved on 2006-06-03; one state under that name, now more than one' },
  { spelling: 'Joegoslavië', country: null, among: ['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK'], means: null, reason: 'dissolved; one state under that name, now more than one' },
  { spelling: 'Yugoslavia', country: null, among: ['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK'], means: null, reason: 'dissolved; one state under that name, now more than one' },
  { spelling: 'Tsjechoslowakije', country: null, among: ['CZ', 'SK'], means: null, reason: 'dissolved on 1993-01-01 into two' },
  { spelling: 'Czechoslovakia', country: null, among: ['CZ', 'SK'], means: null, reason: 'dissolved on 1993-01-01 into two' },
  { spelling: 'Sovjet-Unie', country: null, among: ['RU', 'AM', 'AZ', 'BY', 'EE', 'GE', 'KG', 'KZ', 'LT', 'LV', 'MD', 'TJ', 'TM', 'UA', 'UZ'], means: null, reason: 'dissolved on 1991-12-26; one state under that name, now fifteen' },
  { spelling: 'Soviet Union', country: null, among: ['RU', 'AM', 'AZ', 'BY', 'EE', 'GE', 'KG', 'KZ', 'LT', 'LV', 'MD', 'TJ', 'TM', 'UA', 'UZ'], means: null, reason: 'dissolved on 1991-12-26; one state under that name, now fifteen' },
  { spelling: 'Sint Maarten', country: null, among: ['SX', 'MF'], means: 'SX', reason: 'the Dutch part is a country under exactly this name; the French part is written with its gloss' },
  { spelling: 'Lənkəran', country: 'AZ', among: ['AZ-LA', 'AZ-LAN'], means: 'AZ-LAN', reason: 'the district is the wider area; the city is found as "Lənkəran (stad)"' },
  { spelling: 'Şəki', country: 'AZ', among: ['AZ-SA', 'AZ-SAK'], means: 'AZ-SAK', reason: 'the district is the wider area; the city is found as "Şəki (stad)"' },
  { spelling: 'Yevlax', country: 'AZ', among: ['AZ-YE', 'AZ-YEV'], means: 'AZ-YEV', reason: 'the district is the wider area; the city is found as "Yevlax (stad)"' },
];
