import { durationInWords } from './duration-words.js';

it('writes one of a unit in the singular and more in the plural, in both languages', () => {
  expect(durationInWords({ count: 1, unit: 'months' })).toEqual({ nl: '1 maand', en: '1 month' });
  expect(durationInWords({ count: 6, unit: 'months' })).toEqual({ nl: '6 maanden', en: '6 months' });
  expect(durationInWords({ count: 1, unit: 'years' })).toEqual({ nl: '1 jaar', en: '1 year' });
});
