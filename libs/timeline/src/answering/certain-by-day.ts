import { fromDayNumber, toDayNumber, type CivilDate, type DayNumber } from '@peildatum/policy';
import type { HistoryAnswer, HistoryRun } from '../answer.js';
import type { Days } from './history.js';

/** Days, both inclusive, of which somebody attested to have searched, by first day. */
export type Searched = readonly { readonly from: CivilDate; readonly through: CivilDate }[];

/**
 * The history with its runs cut where searched days begin and end: each run is then as certain as the answer on any one of its days. A history by
 * itself calls a run certain only where every day of it was searched.
 */
export function certainByDay<History extends Pick<HistoryAnswer, 'lines'>>(
  history: History,
  searched: Searched,
): History {
  const stretches = joined(searched);
  if (stretches.length === 0) return history;
  const pieces = new Map<HistoryRun, readonly HistoryRun[]>();
  const piecesOf = (run: HistoryRun) => {
    let known = pieces.get(run);
    if (known === undefined) pieces.set(run, (known = cut(run, stretches)));
    return known;
  };
  return {
    ...history,
    lines: history.lines.map(({ region, runs }) => ({
      region,
      runs: runs.flatMap((run) => (run.certainty === 'as-recorded' ? piecesOf(run) : [run])),
    })),
  };
}

/** The searched days as half-open numbers, apart from one another, in order. */
export function joined(searched: Searched): Days[] {
  const found: Days[] = [];
  for (const one of searched) {
    const from = toDayNumber(one.from);
    const until = toDayNumber(one.through) + 1;
    const last = found.at(-1);
    if (last === undefined || from > last.until) found.push({ from, until });
    else found[found.length - 1] = { from: last.from, until: Math.max(last.until, until) };
  }
  return found;
}

function cut(run: HistoryRun, stretches: readonly Days[]): HistoryRun[] {
  const end = run.until === '..' ? Infinity : toDayNumber(run.until);
  const pieces: HistoryRun[] = [];
  let next = run.from === '..' ? -Infinity : toDayNumber(run.from);
  const upTo = (until: DayNumber, certainty: HistoryRun['certainty']) => {
    if (next >= until) return;
    pieces.push({ ...run, from: written(next), until: written(until), certainty });
    next = until;
  };
  for (const { from, until } of stretches) {
    upTo(Math.min(from, end), 'as-recorded');
    if (from < end) upTo(Math.min(until, end), 'certain');
  }
  upTo(end, 'as-recorded');
  return pieces;
}

function written(day: DayNumber): CivilDate | '..' {
  return Number.isFinite(day) ? fromDayNumber(day) : '..';
}
