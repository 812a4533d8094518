import { named, type ReviewedRegion } from './row.js';

/** Syria: the governorates. */
export const syria: readonly ReviewedRegion[] = named(['provincie', 'gouvernement', 'gouvernoraat', 'governorate', 'province'], [
  ['SY-DI', 'Damascus', 'Damascus-stad', 'Damascus (stad)'],
  ['SY-DR', 'Daraa', 'Dara', 'Deraa', 'Dar’a'],
  ['SY-DY', 'Deir ez-Zor', 'Deir al-Zor', 'Deir Ezzor', 'Deir az-Zor', 'Dayr az-Zor', 'Dayr al-Zawr'],
  ['SY-HA', 'Hasaka', 'Al-Hasaka', 'Hassakeh', 'Al-Hasakah', 'Hasakah', 'Hassaka'],
  ['SY-HI', 'Homs', 'Hims'],
  ['SY-HL', 'Aleppo', 'Halab'],
  ['SY-HM', 'Hama', 'Hamah'],
  ['SY-ID', 'Idlib', 'Idleb'],
  ['SY-LA', 'Latakia', 'Lattakia', 'Ladhiqiya'],
  ['SY-QU', 'Quneitra', 'Kuneitra', 'Al-Quneitra'],
  ['SY-RA', 'Raqqa', 'Ar-Raqqa', 'Al-Raqqa', 'Rakka', 'Raqqah'],
  ['SY-RD', 'Rif Dimashq', 'Rif Damascus', 'Rural Damascus', 'Damascus-platteland', 'Rif Dimasjk'],
  ['SY-SU', 'Suwayda', 'As-Suwayda', 'Sweida', 'Suweida', 'Al-Suwayda'],
  ['SY-TA', 'Tartus', 'Tartous', 'Tartoes'],
]);
