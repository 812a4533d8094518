/**
 * The first day this gazetteer looks back to. A division that was already there on this day is `long-standing`,
 * and a split from before it (Kidal from Gao, 1991) is settled geography: it is not recorded as a carve-out.
 */
export const GAZETTEER_HORIZON = '2000-01-01';

/**
 * First day of a region. `within` holds the inclusive bounds of that day (`earliest` equals `latest` where it is known
 * to the day); `long-standing`: already there on {@link GAZETTEER_HORIZON}; `unknown`: no source in the data says.
 */
export type PeriodStart =
  | { readonly kind: 'long-standing' }
  | { readonly kind: 'within'; readonly earliest: string; readonly latest: string }
  | { readonly kind: 'unknown' };

/** First day a region is no longer there (exclusive end), with inclusive bounds; `open`: still there. */
export type PeriodEnd =
  { readonly kind: 'open' } | { readonly kind: 'within'; readonly earliest: string; readonly latest: string };

/** The period of an area under its name, whatever its administrative rank was at the time. Half-open, civil dates. */
export interface RegionPeriod {
  readonly from: PeriodStart;
  readonly until: PeriodEnd;
}

/** Whether a region is there on a day: certainly, possibly (inside an imprecise border, or an unknown start), or not. */
export type Existence = 'exists' | 'may-exist' | 'does-not-exist';

const CIVIL_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether the text has the shape `YYYY-MM-DD`; calendars (30 February) are the caller's to refuse. */
export function isCivilDateShape(text: string): boolean {
  return CIVIL_DATE.test(text);
}

/** Compares the day with the period. @throws RangeError when `date` is not of the shape `YYYY-MM-DD`. */
export function existenceIn(period: RegionPeriod, date: string): Existence {
  if (!isCivilDateShape(date)) throw new RangeError(`not a civil date (YYYY-MM-DD): ${JSON.stringify(date)}`);
  const { from, until } = period;
  if (from.kind === 'within' && date < from.earliest) return 'does-not-exist';
  if (until.kind === 'within' && date >= until.latest) return 'does-not-exist';
  const startedSurely = from.kind === 'within' ? date >= from.latest : from.kind === 'long-standing';
  const notEndedSurely = until.kind === 'open' || date < until.earliest;
  return startedSurely && notEndedSurely ? 'exists' : 'may-exist';
}
