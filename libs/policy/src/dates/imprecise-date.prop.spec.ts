import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import { Temporal } from 'temporal-polyfill';
import { civilDate, fromDayNumber, toDayNumber } from './civil-date.js';
import { formatBounds, isImpreciseDate, parseImpreciseDate, span, type DayBounds } from './imprecise-date.js';

const { numRuns, seed } = runs('imprecise date');
const days = fc.integer({
  min: toDayNumber(civilDate('0001-01-01')),
  max: toDayNumber(civilDate('9999-12-31')),
});
const bounds: fc.Arbitrary<DayBounds> = fc.oneof(
  fc.tuple(days, days).map(([a, b]) => ({ earliest: Math.min(a, b), latest: Math.max(a, b) })),
  days.map((day) => ({ earliest: day, latest: day })),
  days.map((day) => ({ earliest: day, latest: Infinity })),
  days.map((day) => ({ earliest: -Infinity, latest: day })),
  fc.constant({ earliest: -Infinity, latest: Infinity }),
);

describe('imprecise dates', () => {
  it('read as the bounds they were written from', () => {
    fc.assert(
      fc.property(bounds, (given) => {
        expect(parseImpreciseDate(formatBounds(given))).toEqual(given);
      }),
      { numRuns, seed },
    );
  });

  it('read months and years as Temporal counts their days', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = Temporal.PlainDate.from(fromDayNumber(day));
        const month = parseImpreciseDate(date.toString().slice(0, 7))!;
        const year = parseImpreciseDate(date.toString().slice(0, 4))!;
        expect(month.latest - month.earliest + 1).toBe(date.daysInMonth);
        expect(day - month.earliest + 1).toBe(date.day);
        expect(year.latest - year.earliest + 1).toBe(date.daysInYear);
        expect(day - year.earliest + 1).toBe(date.dayOfYear);
      }),
      { numRuns, seed },
    );
  });

  it('never start after they end, and no text makes reading fail', () => {
    const almost = fc.stringMatching(/^\[?(\d{4}(-\d{2}(-\d{2})?)?)?(\.\.)?(\d{4}-\d{2}-\d{2})?\]?$/);
    fc.assert(
      fc.property(fc.oneof(almost, fc.string(), fc.anything()), (text) => {
        const read = parseImpreciseDate(text);
        expect(isImpreciseDate(text)).toBe(read !== undefined);
        if (read !== undefined) expect(read.earliest).toBeLessThanOrEqual(read.latest);
      }),
      { numRuns, seed },
    );
  });

  it('span what both hold, in any order', () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        const both = span(a, b);
        expect(both).toEqual(span(b, a));
        expect(span(both, a)).toEqual(both);
        expect(Math.min(a.earliest, b.earliest)).toBe(both.earliest);
        expect(Math.max(a.latest, b.latest)).toBe(both.latest);
      }),
      { numRuns, seed },
    );
  });
});
