import { committedData } from './data/committed.js';
import { isoCountries } from './data/generated/iso-countries.js';
import { isoRegions } from './data/generated/iso-regions.js';
import { reviewedCountries } from './data/reviewed/countries.js';
import { reviewedRegions } from './data/reviewed/index.js';
import { sharedSpellings } from './data/reviewed/shared-spellings.js';
import { faultsOf } from './validate.js';

const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

describe('the committed data', () => {
  it('does not contradict itself', () => {
    expect(faultsOf(committedData)).toEqual([]);
  });

  it('reviews only countries that ISO 3166-1 has, each once', () => {
    const codes = reviewedCountries.map(({ code }) => code);
    expect(repeated(codes)).toEqual([]);
    expect(codes.filter((code) => !isoCountries.some((iso) => iso.code === code))).toEqual([]);
  });

  it('gives a reviewed region a name of its own where ISO 3166-2 has no row for it, and reviews each once', () => {
    expect(repeated(reviewedRegions.map(({ id }) => id))).toEqual([]);
    const nameless = reviewedRegions.filter(
      ({ id, name }) => name === undefined && !isoRegions.some((iso) => iso.id === id),
    );
    expect(nameless).toEqual([]);
  });

  it('gives a reason for every shared spelling and a source for every reviewed region', () => {
    expect(sharedSpellings.filter(({ reason }) => reason === '')).toEqual([]);
    expect(reviewedRegions.filter(({ source }) => source === '')).toEqual([]);
  });

  it('has the codes of Mali as ISO 3166-2 has them', () => {
    const mali = isoRegions.filter(({ country }) => country === 'ML').map(({ id, name }) => [id, name]);
    expect(Object.fromEntries(mali)).toEqual({
      'ML-1': 'Kayes',
      'ML-2': 'Koulikoro',
      'ML-3': 'Sikasso',
      'ML-4': 'Ségou',
      'ML-5': 'Mopti',
      'ML-6': 'Tombouctou',
      'ML-7': 'Gao',
      'ML-8': 'Kidal',
      'ML-9': 'Ménaka',
      'ML-10': 'Taoudénit',
      'ML-BKO': 'Bamako',
    });
  });
});
