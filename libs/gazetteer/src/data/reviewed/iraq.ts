import { named, OPEN, sinceWithin, type ReviewedRegion } from './row.js';

const RANKS = ['provincie', 'gouvernement', 'gouvernoraat', 'governorate', 'province'];
const CORPUS = 'ISO 3166-2 for the code; named with this spelling in chapter C7 of the Vreemdelingencirculaire, versions of 16 October 2014 and later; no source for the start of its period';

/** Iraq: the governorates. The Kurdistan Region and "Centraal- en Zuid-Irak" are areas. */
export const iraq: readonly ReviewedRegion[] = [
  ...named(RANKS, [
    ['IQ-BG', 'Bagdad', 'Baghdad'],
    ['IQ-AN', 'Anbar', 'Al-Anbar'],
    ['IQ-NI', 'Ninewa', 'Nineveh', 'Ninive', 'Ninawa', 'Nineve'],
    ['IQ-SD', 'Salaheddin', 'Salah al-Din', 'Salahaddin', 'Salah ad-Din', 'Saladin', 'Salahuddin'],
    ['IQ-KI', 'Kirkuk', 'Ta’mim', 'Tamim', 'At-Ta’mim', 'Kirkoek'],
    ['IQ-DI', 'Diyala'],
    ['IQ-BB', 'Babil', 'Babylon'],
  ], CORPUS),
  ...named(RANKS, [
    ['IQ-AR', 'Erbil', 'Arbil', 'Irbil', 'Hewler'],
    ['IQ-BA', 'Basra', 'Al-Basrah', 'Basrah'],
    ['IQ-DA', 'Dohuk', 'Dahuk', 'Duhok', 'Dahoek'],
    ['IQ-DQ', 'Dhi Qar', 'Thi-Qar', 'Thiqar'],
    ['IQ-KA', 'Kerbala', 'Karbala'],
    ['IQ-MA', 'Maysan', 'Missan', 'Misan'],
    ['IQ-MU', 'Muthanna', 'Al-Muthanna'],
    ['IQ-NA', 'Najaf', 'An-Najaf', 'Nadjaf'],
    ['IQ-QA', 'Qadisiyah', 'Al-Qadisiyah', 'Qadissiya', 'Diwaniyah', 'Diwaniya'],
    ['IQ-SU', 'Sulaymaniyah', 'Suleimaniya', 'Sulaimaniya', 'Sulaymaniya', 'Sulaimani', 'Suleymania'],
    ['IQ-WA', 'Wasit', 'Wassit'],
  ]),
  {
    id: 'IQ-SU.halabja', name: 'Halabja', spellings: ['Halabdja', 'Helebce'], ranks: RANKS, from: sinceWithin('2014-03-13', '2014-03-16'), until: OPEN, carvedOutOf: 'IQ-SU', certainty: 'unverified',
    source: 'decisions of the Kurdistan Region of 13 and 16 March 2014 (regional press); recognised by the federal state only later, on a day not looked up; no code in iso-3166 4.4.0',
  },
];
