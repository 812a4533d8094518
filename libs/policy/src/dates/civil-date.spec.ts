import {
  civilDate,
  civilDateInAmsterdam,
  endOfDayInAmsterdam,
  fromDayNumber,
  isCivilDate,
  toDayNumber,
  toPlainDate,
} from './civil-date.js';

describe('a civil date', () => {
  it.each(['0001-01-01', '1970-01-01', '2000-02-29', '2024-02-29', '2025-12-31', '9999-12-31'])(
    '%s exists',
    (text) => {
      expect(isCivilDate(text)).toBe(true);
      expect(toPlainDate(civilDate(text)).toString()).toBe(text);
    },
  );

  it.each([
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2100-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0000-01-01',
    '2025-1-1',
    '25-01-01',
    '-2025-01-01',
    '+002025-01-01',
    '2025-01-01T00:00:00Z',
    ' 2025-01-01',
    '2025-01-01\n',
    '20250101',
    '２０２５-01-01',
    '',
    null,
    20250101,
  ])('%j does not', (value) => {
    expect(isCivilDate(value)).toBe(false);
    expect(() => civilDate(value as string)).toThrow(RangeError);
  });

  it('is numbered from the first of January 1970', () => {
    expect(toDayNumber(civilDate('1970-01-01'))).toBe(0);
    expect(toDayNumber(civilDate('1969-12-31'))).toBe(-1);
    expect(fromDayNumber(20_000)).toBe('2024-10-04');
  });
});

describe('the day in the Netherlands', () => {
  it.each([
    ['2025-06-04T21:59:59.999Z', '2025-06-04'],
    ['2025-06-04T22:00:00.000Z', '2025-06-05'],
    ['2025-12-31T22:59:59.999Z', '2025-12-31'],
    ['2025-12-31T23:00:00.000Z', '2026-01-01'],
    ['2025-03-29T22:59:59Z', '2025-03-29'],
    ['2025-03-29T23:00:00Z', '2025-03-30'],
    ['2025-03-30T21:59:59Z', '2025-03-30'],
    ['2025-03-30T22:00:00Z', '2025-03-31'],
    ['2025-10-25T21:59:59Z', '2025-10-25'],
    ['2025-10-25T22:00:00Z', '2025-10-26'],
    ['2025-10-26T22:59:59Z', '2025-10-26'],
    ['2025-10-26T23:00:00Z', '2025-10-27'],
    ['2025-06-05T00:30:00+02:00', '2025-06-05'],
  ])('at %s is %s', (moment, day) => {
    expect(civilDateInAmsterdam(moment)).toBe(day);
  });

  it.each([
    ['2025-06-04', '2025-06-04T21:59:59.999Z'],
    ['2025-03-30', '2025-03-30T21:59:59.999Z'],
    ['2025-10-26', '2025-10-26T22:59:59.999Z'],
    ['2025-12-31', '2025-12-31T22:59:59.999Z'],
  ])('%s ends at %s', (day, moment) => {
    expect(endOfDayInAmsterdam(civilDate(day))).toBe(moment);
  });
});
