import { LONG_STANDING, OPEN, since, untilWithin, type ReviewedRegion } from './row.js';

const CONSTITUTION = 'ISO 3166-2:NP; province of the constitution of 20 September 2015, with a number first and a name later; the day of naming was not looked up';

const province = (number: number, name: string, spellings: readonly string[]): ReviewedRegion => ({
  id: `NP-P${number}`, name, spellings: [...spellings, `Province ${number}`, `Provincie ${number}`, `Province No. ${number}`], ranks: ['provincie', 'province'], from: since('2015-09-20'), until: OPEN, carvedOutOf: null, certainty: 'unverified', source: CONSTITUTION,
});
const zone = (id: string, name: string, spellings: readonly string[] = []): ReviewedRegion => ({
  id, name, spellings, ranks: ['zone'], from: LONG_STANDING, until: untilWithin('2015-09-20', '2015-09-20'), carvedOutOf: null, certainty: 'unverified',
  source: 'ISO 3166-2:NP before 29 November 2022, when the zones were deleted; replaced by the provinces of the constitution of 20 September 2015',
});

/** Nepal: the provinces of 2015 and the zones before them. Where both share a name the plain name is the province. */
export const nepal: readonly ReviewedRegion[] = [
  province(1, 'Koshi', []),
  province(2, 'Madhesh', ['Madhes']),
  province(3, 'Bagmati', []),
  province(4, 'Gandaki', []),
  province(5, 'Lumbini', []),
  province(6, 'Karnali', []),
  province(7, 'Sudurpashchim', ['Sudur Pashchim']),
  zone('NP-BA', 'Bagmati (zone)'),
  zone('NP-BH', 'Bheri'),
  zone('NP-DH', 'Dhawalagiri', ['Dhaulagiri']),
  zone('NP-GA', 'Gandaki (zone)'),
  zone('NP-JA', 'Janakpur'),
  zone('NP-KA', 'Karnali (zone)'),
  zone('NP-KO', 'Kosi (zone)', ['Koshi (zone)', 'Kosi']),
  zone('NP-LU', 'Lumbini (zone)'),
  zone('NP-MA', 'Mahakali'),
  zone('NP-ME', 'Mechi'),
  zone('NP-NA', 'Narayani'),
  zone('NP-RA', 'Rapti'),
  zone('NP-SA', 'Sagarmatha'),
  zone('NP-SE', 'Seti'),
];
