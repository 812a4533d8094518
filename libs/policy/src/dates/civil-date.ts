import { Temporal } from 'temporal-polyfill';

/**
 * A civil date in the Netherlands, `YYYY-MM-DD` (ISO 8601), years 0001 to 9999. Never an instant: legal dates have
 * no time of day. This is the form in events and JSON; in code a date is a `Temporal.PlainDate` or a {@link DayNumber}.
 */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

/**
 * Days since 1970-01-01, a whole number: the form in which dates are compared and searched.
 * `-Infinity` and `Infinity` are "before every day" and "never".
 */
export type DayNumber = number;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether the text is a civil date that exists: no 30 February, no year 0. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string') return false;
  const match = shape.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year === 0 || month === 0 || month > 12 || day === 0) return false;
  return day <= (month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!);
}

/** The text as a civil date. Throws RangeError: for constants and data that was checked before. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`Not a civil date: ${text}`);
  return text;
}

export function toPlainDate(date: CivilDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

export function fromPlainDate(date: Temporal.PlainDate): CivilDate {
  return civilDate(date.toString({ calendarName: 'never' }));
}

/** The day's number in the proleptic Gregorian calendar (the algorithm of Hinnant, "days_from_civil"). */
export function toDayNumber(date: CivilDate): DayNumber {
  const month = twoDigitsAt(date, 5);
  const year = twoDigitsAt(date, 0) * 100 + twoDigitsAt(date, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigitsAt(date, 8) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The number that two digits write, without another text being made of them: answers turn dates into days all the time. */
function twoDigitsAt(date: CivilDate, place: number): number {
  return (date.charCodeAt(place) - zero) * 10 + date.charCodeAt(place + 1) - zero;
}

const zero = '0'.charCodeAt(0);
const twoDigits = Array.from({ length: 32 }, (_, count) => String(count).padStart(2, '0'));

/** The inverse of {@link toDayNumber}. Throws RangeError for infinities and for years outside 0001–9999. */
export function fromDayNumber(day: DayNumber): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day1 = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!Number.isInteger(day) || year < 1 || year > 9999) throw new RangeError(`Not a civil day: ${day}`);
  return `${String(year).padStart(4, '0')}-${twoDigits[month]}-${twoDigits[day1]}` as CivilDate;
}

/** A moment in UTC, from 1950 on and at least two hours before midnight: the clocks of the Netherlands are then one or two hours ahead. */
const onOneDate = /^((?:19[5-9]|[2-9]\d\d)\d-\d{2}-\d{2})T(?:[01]\d|2[01]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

/** The civil date in the Netherlands at a moment given in RFC 3339. */
export function civilDateInAmsterdam(moment: string): CivilDate {
  const date = onOneDate.exec(moment)?.[1];
  if (isCivilDate(date)) return date;
  return fromPlainDate(Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate());
}

/** The last millisecond of a civil day in the Netherlands, RFC 3339 in UTC with milliseconds. */
export function endOfDayInAmsterdam(date: CivilDate): string {
  const next = (toDayNumber(date) + 1) * millisecondsADay;
  return new Date(next - aheadAtEnd(date, next) - 1).toISOString();
}

const millisecondsADay = 86_400_000;

/** Moments between two changes of the clocks, in milliseconds of the epoch, half-open, and how far the clocks are ahead of UTC in them. */
interface ClocksUnchanged {
  readonly from: number;
  readonly until: number;
  readonly ahead: number;
}

const clocksInYear = new Map<string, ClocksUnchanged[]>();

/** How many milliseconds the clocks of the Netherlands are ahead of UTC when the day ends, at `next` by those clocks. */
function aheadAtEnd(date: CivilDate, next: number): number {
  const year = date.slice(0, 4);
  let known = clocksInYear.get(year);
  if (known === undefined) clocksInYear.set(year, (known = []));
  const surely = known.find(
    ({ from, until, ahead }) =>
      from <= next - ahead - millisecondsADay && next - ahead + millisecondsADay < until,
  );
  if (surely !== undefined) return surely.ahead;
  const midnight = toPlainDate(date).add({ days: 1 }).toZonedDateTime('Europe/Amsterdam');
  const ahead = next - midnight.epochMilliseconds;
  if (!known.some(({ from, until }) => from <= next - ahead && next - ahead < until))
    known.push({
      from: midnight.add({ seconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
      until: midnight.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
      ahead,
    });
  return ahead;
}
