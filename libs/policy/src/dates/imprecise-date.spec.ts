import { civilDate, toDayNumber } from './civil-date.js';
import {
  boundsOf,
  exactly,
  formatBounds,
  isExact,
  isImpreciseDate,
  parseImpreciseDate,
  span,
} from './imprecise-date.js';

const day = (text: string) => toDayNumber(civilDate(text));

describe('an imprecise date', () => {
  it.each([
    ['2023-02-10', day('2023-02-10'), day('2023-02-10')],
    ['2023-02', day('2023-02-01'), day('2023-02-28')],
    ['2024-02', day('2024-02-01'), day('2024-02-29')],
    ['2023-04', day('2023-04-01'), day('2023-04-30')],
    ['2023', day('2023-01-01'), day('2023-12-31')],
    ['[2023-02-01..2023-03-31]', day('2023-02-01'), day('2023-03-31')],
    ['[2025-06-05..]', day('2025-06-05'), Infinity],
    ['[..2025-06-05]', -Infinity, day('2025-06-05')],
    ['..', -Infinity, Infinity],
  ])('%s lies between its bounds', (text, earliest, latest) => {
    expect(parseImpreciseDate(text)).toEqual({ earliest, latest });
  });

  it.each([
    '2023-13',
    '2023-00',
    '0000',
    '0000-01',
    '2023-02-30',
    '[2023-02-30..2023-03-31]',
    '[2023-03-31..2023-02-01]',
    '[2023-02..2023-03]',
    '[..]',
    '[2023-02-01]',
    '2023-02-01..2023-03-31',
    '2023-02-10~',
    '202X',
    '2023-W01',
    '',
    null,
    2023,
  ])('%j is none', (text) => {
    expect(isImpreciseDate(text)).toBe(false);
    expect(() => boundsOf(text as never)).toThrow(RangeError);
  });

  it('is written as one day, as an interval or as open', () => {
    expect(formatBounds(boundsOf('2023-02' as never))).toBe('[2023-02-01..2023-02-28]');
    expect(formatBounds(exactly(0))).toBe('1970-01-01');
    expect(formatBounds({ earliest: Infinity, latest: Infinity })).toBe('..');
    expect(formatBounds({ earliest: -Infinity, latest: Infinity })).toBe('..');
  });

  it('spans what equal sources say', () => {
    expect(span(exactly(3), { earliest: 1, latest: 2 })).toEqual({ earliest: 1, latest: 3 });
    expect(isExact(span(exactly(3), exactly(3)))).toBe(true);
    expect(isExact(span(exactly(3), exactly(4)))).toBe(false);
  });
});
