import { named, type ReviewedRegion } from './row.js';

const RANKS = ['regio', 'region'];
const CORPUS = 'ISO 3166-2 for the code; the name is used in chapter C7 of the Vreemdelingencirculaire, versions of 1 January 2014 and later; no source for the start of its period';

/** Somalia. Mogadishu is the region Banaadir: region and city have the same bounds. Puntland and Somaliland are areas. */
export const somalia: readonly ReviewedRegion[] = [
  ...named([...RANKS, 'stad', 'city'], [['SO-BN', 'Banaadir', 'Benadir', 'Banadir', 'Mogadishu', 'Mogadisjoe', 'Muqdisho', 'Mogadiscio']], `${CORPUS}, as Mogadishu`),
  ...named(RANKS, [['SO-SA', 'Sanaag'], ['SO-SO', 'Sool']], CORPUS),
  ...named(RANKS, [
    ['SO-AW', 'Awdal'],
    ['SO-BK', 'Bakool'],
    ['SO-BR', 'Bari'],
    ['SO-BY', 'Bay'],
    ['SO-GA', 'Galguduud', 'Galgaduud'],
    ['SO-GE', 'Gedo'],
    ['SO-HI', 'Hiiraan', 'Hiran', 'Hiraan'],
    ['SO-JD', 'Midden-Juba', 'Middle Juba', 'Middle Jubba', 'Midden-Jubba'],
    ['SO-JH', 'Beneden-Juba', 'Lower Juba', 'Lower Jubba', 'Neder-Juba', 'Beneden-Jubba'],
    ['SO-MU', 'Mudug'],
    ['SO-NU', 'Nugaal', 'Nugal'],
    ['SO-SD', 'Midden-Shabelle', 'Middle Shabelle', 'Midden-Shabeelle'],
    ['SO-SH', 'Beneden-Shabelle', 'Lower Shabelle', 'Neder-Shabelle', 'Beneden-Shabeelle'],
    ['SO-TO', 'Togdheer'],
    ['SO-WO', 'Woqooyi Galbeed', 'Maroodi Jeex', 'Marodijeh'],
  ]),
];
