import { civilDate, fromDayNumber, toDayNumber } from './civil-date.js';
import { dayAfter } from './duration.js';

describe('the first day after a duration', () => {
  it.each([
    ['2025-01-15', 6, 'months', '2025-07-15'],
    ['2024-08-31', 6, 'months', '2025-02-28'],
    ['2024-02-29', 1, 'years', '2025-02-28'],
    ['2025-03-25', 1, 'weeks', '2025-04-01'],
    ['2025-12-31', 1, 'days', '2026-01-01'],
  ] as const)('from %s for %i %s is %s', (start, count, unit, end) => {
    expect(fromDayNumber(dayAfter(toDayNumber(civilDate(start)), { count, unit }))).toBe(end);
  });
});
