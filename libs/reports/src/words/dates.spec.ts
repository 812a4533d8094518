import type { ImpreciseDate } from '@peildatum/policy';
import { describe, expect, it } from '@jest/globals';

import { dated, periodInWords } from './dates.js';

const date = (text: string) => text as ImpreciseDate;

describe('dates in words', () => {
  it.each([
    ['2023-06-01', '1 juni 2023 (2023-06-01)', '1 June 2023 (2023-06-01)'],
    ['2023-02', 'februari 2023 (2023-02)', 'February 2023 (2023-02)'],
    [
      '[2023-02-01..2023-03-31]',
      'een dag van 1 februari 2023 tot en met 31 maart 2023 ([2023-02-01..2023-03-31])',
      'a day from 1 February 2023 through 31 March 2023 ([2023-02-01..2023-03-31])',
    ],
    [
      '[2025-06-05..]',
      '5 juni 2025 of later, misschien nooit ([2025-06-05..])',
      '5 June 2025 or later, perhaps never ([2025-06-05..])',
    ],
    ['[..2025-06-05]', '5 juni 2025 of eerder ([..2025-06-05])', '5 June 2025 or earlier ([..2025-06-05])'],
    ['..', 'niet bekend (..)', 'not known (..)'],
  ])('says %s with its bounds', (edtf, nl, en) => {
    expect(dated(date(edtf), 'nl')).toBe(nl);
    expect(dated(date(edtf), 'en')).toBe(en);
  });

  it('says that a date is not recorded, and fills nothing in', () =>
    expect(dated(null, 'nl')).toBe('niet vastgelegd'));
});

describe('a period in words', () => {
  it('says that the last day is not included', () =>
    expect(periodInWords({ from: date('2025-08-21'), until: date('2025-09-10') }, 'nl')).toBe(
      'van 21 augustus 2025 (2025-08-21), tot 10 september 2025 (2025-09-10, die dag niet meegerekend)',
    ));

  it('says of an open border that none is recorded', () =>
    expect(periodInWords({ from: date('..'), until: date('..') }, 'en')).toBe(
      'without a recorded start (..), without a recorded end (..)',
    ));
});
