import { civilDate, fromDayNumber, toDayNumber, type CivilDate, type ImpreciseDate } from '@peildatum/policy';

/** Day 0 of every invented history. Far from any real date of the policy files. */
const origin = toDayNumber(civilDate('2031-03-10'));

/** The civil date `offset` days from day 0 of the history. */
export function day(offset: number): CivilDate {
  return fromDayNumber(origin + offset);
}

/** That one day, as a date that might have been imprecise. */
export function exact(offset: number): ImpreciseDate {
  return day(offset) as string as ImpreciseDate;
}

/** One day from `first` through `last`. */
export function between(first: number, last: number): ImpreciseDate {
  return (first === last ? day(first) : `[${day(first)}..${day(last)}]`) as string as ImpreciseDate;
}

/** That day or later, perhaps never: as a claim, "not before". */
export function notBefore(first: number): ImpreciseDate {
  return `[${day(first)}..]` as ImpreciseDate;
}

/** That day or earlier. */
export function notAfter(last: number): ImpreciseDate {
  return `[..${day(last)}]` as ImpreciseDate;
}

export const open = '..' as ImpreciseDate;
