import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import { Temporal } from 'temporal-polyfill';
import {
  civilDate,
  civilDateInAmsterdam,
  endOfDayInAmsterdam,
  fromDayNumber,
  isCivilDate,
  toDayNumber,
  toPlainDate,
} from './civil-date.js';

const { numRuns, seed } = runs('civil date');
const first = toDayNumber(civilDate('0001-01-01'));
const last = toDayNumber(civilDate('9999-12-31'));
const dayNumbers = fc.integer({ min: first, max: last });

describe('civil dates', () => {
  it('have the number that Temporal counts, over the whole range', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01');
    fc.assert(
      fc.property(dayNumbers, (day) => {
        const date = fromDayNumber(day);
        expect(date).toBe(epoch.add({ days: day }).toString());
        expect(toDayNumber(date)).toBe(day);
      }),
      { numRuns, seed },
    );
  });

  it('follow one another without a gap across every turn of a year and every end of February', () => {
    expect(fromDayNumber(first)).toBe('0001-01-01');
    let expected = first;
    for (let year = 1; year <= 9999; year += 1) {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const name = String(year).padStart(4, '0');
      const days = [`${name}-01-01`, `${name}-02-28`, `${name}-03-01`, `${name}-12-31`];
      const numbers = [0, 58, leap ? 60 : 59, leap ? 365 : 364].map((offset) => expected + offset);
      if (days.map((day) => toDayNumber(civilDate(day))).join() !== numbers.join()) throw new Error(name);
      if (numbers.map(fromDayNumber).join() !== days.join()) throw new Error(name);
      if (isCivilDate(`${name}-02-29`) !== leap) throw new Error(name);
      expected += leap ? 366 : 365;
    }
    expect(expected).toBe(last + 1);
  });

  it('exist where Temporal says so, and nowhere else', () => {
    const digits = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(digits, ([year, month, day]) => {
        let exists = year > 0;
        try {
          Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
        } catch {
          exists = false;
        }
        const pad = (value: number, width: number) => String(value).padStart(width, '0');
        expect(isCivilDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)).toBe(exists);
      }),
      { numRuns, seed },
    );
  });

  it('are the days of the calendar on the wall in Amsterdam, around every change of the clock', () => {
    const wall = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
    const changes = Array.from({ length: 80 }, (_, index) => [
      Date.UTC(1978 + index, 2, 31),
      Date.UTC(1978 + index, 9, 31),
    ]).flat();
    const moments = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -12 * 86_400_000, max: 3 * 86_400_000 }))
      .map(([change, offset]) => new Date(change + offset));
    fc.assert(
      fc.property(moments, (moment) => {
        expect(civilDateInAmsterdam(moment.toISOString())).toBe(wall.format(moment));
      }),
      { numRuns, seed },
    );
  });

  it('end one millisecond before the next day', () => {
    fc.assert(
      fc.property(fc.integer({ min: toDayNumber(civilDate('1900-01-01')), max: last - 1 }), (day) => {
        const end = endOfDayInAmsterdam(fromDayNumber(day));
        const next = Temporal.Instant.from(end).add({ milliseconds: 1 }).toString();
        expect(civilDateInAmsterdam(end)).toBe(fromDayNumber(day));
        expect(civilDateInAmsterdam(next)).toBe(fromDayNumber(day + 1));
      }),
      { numRuns, seed },
    );
  });

  it('end as the zone tells, on every day of years in which the clocks changed', () => {
    for (const year of [1940, 1945, 1977, 1995, 1996, 2025]) {
      const start = toDayNumber(civilDate(`${year}-01-01`));
      for (let day = start; day < start + 366; day += 1) {
        const date = fromDayNumber(day);
        const midnight = toPlainDate(date).add({ days: 1 }).toZonedDateTime('Europe/Amsterdam');
        expect(Date.parse(endOfDayInAmsterdam(date))).toBe(midnight.epochMilliseconds - 1);
      }
    }
  });
});
