import {
  boundsOf,
  fromDayNumber,
  toDayNumber,
  type CivilDate,
  type DayNumber,
  type InstrumentId,
  type Topic,
} from '@peildatum/policy';
import type { AnswerPeriod } from '../answer.js';
import type { Finding } from '../finding.js';

/** What an answer is about, by which the findings that touch it are told from others. */
export interface Subjects {
  readonly topics: ReadonlySet<Topic>;
  readonly instruments: ReadonlySet<InstrumentId>;
  /** Ids of events of those instruments, or of the country's own stream. */
  readonly events: ReadonlySet<string>;
  readonly days: readonly CivilDate[];
}

/**
 * Whether a finding touches an answer: it is on one of its topics, or on no one topic but about one of its documents or events, or about the country
 * as a whole; and it may be about one of its days.
 */
export function touches(finding: Finding, { topics, instruments, events, days }: Subjects): boolean {
  const { topic, instrument, period } = finding;
  const concerns =
    topic !== null
      ? topics.has(topic)
      : instrument === null || instruments.has(instrument) || finding.events.some((id) => events.has(id));
  return concerns && days.some((day) => touchesDay(period, day));
}

/** Whether a period may hold the day. What is about no days (null) touches any. */
export function touchesDay(period: AnswerPeriod | null, day: CivilDate): boolean {
  return touchesDays(period, day, fromDayNumber(toDayNumber(day) + 1));
}

/** Whether a period may hold a day of `[from, until)`. What is about no days (null) touches any. */
export function touchesDays(period: AnswerPeriod | null, from: CivilDate, until: CivilDate): boolean {
  if (period === null) return true;
  const begins: DayNumber = period.from === '..' ? -Infinity : boundsOf(period.from).earliest;
  const ends: DayNumber = period.until === '..' ? Infinity : boundsOf(period.until).latest;
  return begins < toDayNumber(until) && ends > toDayNumber(from);
}
