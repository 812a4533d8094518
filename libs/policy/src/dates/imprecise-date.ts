import {
  civilDate,
  fromDayNumber,
  isCivilDate,
  toDayNumber,
  type CivilDate,
  type DayNumber,
} from './civil-date.js';

/**
 * A civil date of which perhaps only bounds are known, written in EDTF (ISO 8601-2), level 1 and sets:
 * `2023-02-10` · `2023-02` · `2023` · `[2023-02-01..2023-03-31]` (one day within, both inclusive) ·
 * `[2025-06-05..]` (that day or later, perhaps never) · `[..2025-06-05]` (that day or earlier) · `..` (open: nothing is known, or no limit).
 */
export type ImpreciseDate = string & { readonly __brand: 'ImpreciseDate' };

/** Inclusive bounds of one day. `latest: Infinity` means that the day may never come; `earliest: -Infinity` that no earliest day is known. */
export interface DayBounds {
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
}

const interval = /^\[(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?\]$/;

/** The bounds an imprecise date stands for; undefined where the text is no such date or its end lies before its start. */
export function parseImpreciseDate(text: unknown): DayBounds | undefined {
  if (typeof text !== 'string') return undefined;
  if (text === '..') return { earliest: -Infinity, latest: Infinity };
  if (isCivilDate(text)) return exactly(toDayNumber(text));
  if (/^\d{4}$/.test(text) && text !== '0000') {
    return between(`${text}-01-01`, `${text}-12-31`);
  }
  if (/^\d{4}-\d{2}$/.test(text) && isCivilDate(`${text}-01`)) {
    const first = `${text}-01`;
    const last = ['31', '30', '29', '28'].map((day) => `${text}-${day}`).find(isCivilDate);
    return last === undefined ? undefined : between(first, last);
  }
  const match = interval.exec(text);
  if (match === null) return undefined;
  const [, from, through] = match;
  if (from === undefined && through === undefined) return undefined;
  if (from !== undefined && !isCivilDate(from)) return undefined;
  if (through !== undefined && !isCivilDate(through)) return undefined;
  const bounds = {
    earliest: from === undefined ? -Infinity : toDayNumber(civilDate(from)),
    latest: through === undefined ? Infinity : toDayNumber(civilDate(through)),
  };
  return bounds.earliest <= bounds.latest ? bounds : undefined;
}

export function isImpreciseDate(text: unknown): text is ImpreciseDate {
  return parseImpreciseDate(text) !== undefined;
}

/** The bounds of a date that was checked before. Throws RangeError otherwise. */
export function boundsOf(text: ImpreciseDate | CivilDate): DayBounds {
  const bounds = parseImpreciseDate(text);
  if (bounds === undefined) throw new RangeError(`Not a date: ${text}`);
  return bounds;
}

export function exactly(day: DayNumber): DayBounds {
  return { earliest: day, latest: day };
}

export function isExact(bounds: DayBounds): boolean {
  return bounds.earliest === bounds.latest;
}

/**
 * Bounds as EDTF: a day where both are equal, else an interval; `..` where both are open, and where a period simply has no
 * end or no start (both bounds at the same infinity). Months and years are written out as intervals.
 */
export function formatBounds({ earliest, latest }: DayBounds): ImpreciseDate {
  if (earliest === latest) {
    return (Number.isFinite(earliest) ? fromDayNumber(earliest) : '..') as string as ImpreciseDate;
  }
  const from = Number.isFinite(earliest) ? fromDayNumber(earliest) : '';
  const through = Number.isFinite(latest) ? fromDayNumber(latest) : '';
  return (from === '' && through === '' ? '..' : `[${from}..${through}]`) as ImpreciseDate;
}

/** The smallest bounds that hold both. */
export function span(a: DayBounds, b: DayBounds): DayBounds {
  return { earliest: Math.min(a.earliest, b.earliest), latest: Math.max(a.latest, b.latest) };
}

function between(first: string, last: string): DayBounds {
  return { earliest: toDayNumber(civilDate(first)), latest: toDayNumber(civilDate(last)) };
}
