import { fromDayNumber, type CivilDate, type DayNumber, type InstrumentId } from '@peildatum/policy';
import type { HistoryAnswer, HistoryRun } from '../answer.js';
import { Breaks } from '../reading/breaks.js';
import { candidatesAt, keysOf, type Candidate } from '../reading/candidates.js';
import type { TopicReader } from '../reading/topic-reader.js';
import type { Subject } from '../reading/subject.js';
import { pointOn, type Point } from '../reading/viewpoint.js';
import type { AttestedDays } from '../record/country-record.js';
import { allWorlds } from '../worlds/domain.js';
import { isAttestedThroughout } from './coverage.js';

const together = { inWerkingOp: null };

/** A run of days with the same readings. */
export interface Run {
  /** -Infinity for the first, Infinity for the end of the last. */
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly candidates: readonly Candidate[];
}

/** Days, half-open. */
export interface Days {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

export const allDays: Days = { from: -Infinity, until: Infinity };

/** Days on which the same acts govern and none of them comes to say otherwise, for any region of the country. */
export interface Stretch extends Days {
  /** One of the days as a peildatum. */
  readonly point: Point;
}

/** The days along the peildatum in stretches, from the beginning of the record on or of the days that are looked at, oldest first. */
export function* stretchesOf(
  reader: TopicReader,
  subject: Subject,
  days: Days = allDays,
): Generator<Stretch, void, undefined> {
  const breaks = new Breaks(reader, subject, allWorlds, together);
  for (let { from } = days; from < days.until;) {
    const until = Math.min(breaks.firstAfter(from), days.until);
    const day = Number.isFinite(from) ? from : Number.isFinite(until) ? until - 1 : 0;
    yield { from, until, point: pointOn(day, together) };
    from = until;
  }
}

/** All runs along the peildatum, from the beginning of the record on or of the days that are looked at, oldest first. */
export function runsOf(reader: TopicReader, subject: Subject, days: Days = allDays): Run[] {
  const runs: Run[] = [];
  let keys = '';
  for (const { from, until, point } of stretchesOf(reader, subject, days)) {
    const candidates = candidatesAt(reader, subject, point);
    const here = keysOf(candidates);
    const last = runs.at(-1);
    if (last !== undefined && keys === here) runs[runs.length - 1] = { ...last, until };
    else runs.push({ from, until, candidates });
    keys = here;
  }
  return runs;
}

/** The runs within `[from, until)`: a region has a history only in its own period. */
export function within(runs: readonly Run[], from: DayNumber, until: DayNumber): readonly Run[] {
  if (from === -Infinity && until === Infinity) return runs;
  return runs
    .filter((run) => run.until > from && run.from < until)
    .map((run) => ({ ...run, from: Math.max(run.from, from), until: Math.min(run.until, until) }));
}

/** A run as it is shown; `certain` only where every day of it was searched. */
export function asHistoryRun(
  run: Run,
  summary: Omit<HistoryRun, 'from' | 'until' | 'term' | 'instrument'>,
  attested: readonly AttestedDays[],
): HistoryRun {
  const [only] = run.candidates;
  const searched = isAttestedThroughout(attested, run.from, run.until);
  return {
    from: Number.isFinite(run.from) ? fromDayNumber(run.from) : ('..' as CivilDate | '..'),
    until: Number.isFinite(run.until) ? fromDayNumber(run.until) : '..',
    state: summary.state,
    level: summary.level,
    framework: summary.framework,
    certainty: summary.certainty === 'uncertain' ? 'uncertain' : searched ? 'certain' : 'as-recorded',
    candidates: summary.candidates,
    notices: summary.notices,
    term: run.candidates.length === 1 ? (only?.content.term ?? null) : null,
    instrument: run.candidates.length === 1 ? (only?.node?.instrument ?? null) : null,
  };
}

/** The instruments that govern on some day of a history, or may: each once, line by line and by day. */
export function actsIn({ lines }: HistoryAnswer): InstrumentId[] {
  const runs = lines.flatMap((line) => line.runs);
  const named = runs.flatMap(({ instrument, candidates }) => [
    instrument,
    ...(candidates ?? []).map((one) => one.instrument),
  ]);
  return [...new Set(named)].filter((id) => id !== null);
}
