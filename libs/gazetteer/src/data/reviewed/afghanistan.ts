import { named, OPEN, sinceWithin, type ReviewedRegion } from './row.js';

const RANKS = ['provincie', 'province'];

const of2004 = (id: string, name: string, parent: string, spellings: readonly string[]): ReviewedRegion => ({
  id, name, spellings, ranks: RANKS, from: sinceWithin('2004-01-01', '2004-12-31'), until: OPEN, carvedOutOf: parent, certainty: 'unverified', source: 'ISO 3166-2:AF; a province of 2004, from general knowledge',
});

/** Afghanistan: the provinces. The circular's "Kaboel" is read as the province; whether the city alone is meant it does not say. */
export const afghanistan: readonly ReviewedRegion[] = [
  ...named(RANKS, [['AF-KAB', 'Kaboel', 'Kabul', 'Kabol']], 'ISO 3166-2 for the code; Kaboel in chapter C7 of the Vreemdelingencirculaire, versions of 1 January 2014 and later; no source for the start of its period'),
  of2004('AF-DAY', 'Daykundi', 'AF-URU', ['Daikundi', 'Day Kundi', 'Daikondi']),
  of2004('AF-PAN', 'Panjshir', 'AF-PAR', ['Panjsjir', 'Panshir', 'Panjsher']),
  ...named(RANKS, [
    ['AF-BAL', 'Balkh'],
    ['AF-BAM', 'Bamyan', 'Bamian', 'Bamiyan'],
    ['AF-BDG', 'Badghis'],
    ['AF-BDS', 'Badakhshan', 'Badachsjan'],
    ['AF-BGL', 'Baghlan'],
    ['AF-FRA', 'Farah'],
    ['AF-FYB', 'Faryab'],
    ['AF-GHA', 'Ghazni'],
    ['AF-GHO', 'Ghor'],
    ['AF-HEL', 'Helmand'],
    ['AF-HER', 'Herat'],
    ['AF-JOW', 'Jowzjan', 'Jawzjan', 'Jozjan', 'Juzjan'],
    ['AF-KAN', 'Kandahar', 'Qandahar'],
    ['AF-KAP', 'Kapisa'],
    ['AF-KDZ', 'Kunduz', 'Konduz', 'Kunduz', 'Koendoez'],
    ['AF-KHO', 'Khost'],
    ['AF-KNR', 'Kunar', 'Konar', 'Koenar'],
    ['AF-LAG', 'Laghman'],
    ['AF-LOG', 'Logar'],
    ['AF-NAN', 'Nangarhar', 'Ningarhar'],
    ['AF-NIM', 'Nimruz', 'Nimroz', 'Nimroez'],
    ['AF-NUR', 'Nuristan', 'Nooristan', 'Noeristan'],
    ['AF-PAR', 'Parwan'],
    ['AF-PIA', 'Paktia', 'Paktya'],
    ['AF-PKA', 'Paktika'],
    ['AF-SAM', 'Samangan'],
    ['AF-SAR', 'Sar-e Pol', 'Sari Pul', 'Sar-i-Pul', 'Saripul', 'Sar-e-Pul'],
    ['AF-TAK', 'Takhar', 'Tachar'],
    ['AF-URU', 'Uruzgan', 'Oruzgan', 'Oeroezgan', 'Urozgan'],
    ['AF-WAR', 'Wardak', 'Maidan Wardak', 'Maydan Wardak', 'Vardak'],
    ['AF-ZAB', 'Zabul', 'Zabol', 'Zaboel'],
  ]),
];
