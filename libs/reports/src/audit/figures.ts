import { fromDayNumber, toDayNumber, type DayNumber } from '@peildatum/policy';
import type { HistoryAnswer, HistoryRun } from '@peildatum/timeline';

import type { CountryFigures, CountryPicture, PictureRun } from './audit.js';

/** Days as half-open numbers. */
export interface Days {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** Days of regions by how firmly the register answers about them; every run as certain as each of its days. */
export function certaintyOfDays(lines: HistoryAnswer['lines'], period: Days): CountryFigures['days'] {
  const count = { certain: 0, asRecorded: 0, uncertain: 0, total: 0 };
  for (const { runs } of lines)
    for (const run of runs) {
      const { from, until } = within(run, period);
      const days = Math.max(0, until - from);
      count.total += days;
      count[run.certainty === 'as-recorded' ? 'asRecorded' : run.certainty] += days;
    }
  return count;
}

/** Days of the period on which some region's answer is another than the day before. */
export function changingDays(lines: HistoryAnswer['lines'], { from, until }: Days): number {
  const days = new Set<DayNumber>();
  for (const { runs } of lines)
    for (const run of runs.slice(1)) {
      const day = run.from === '..' ? -Infinity : toDayNumber(run.from);
      if (from <= day && day < until) days.add(day);
    }
  return days.size;
}

/** The runs of every region within the period. */
export function pictureLines(lines: HistoryAnswer['lines'], period: Days): CountryPicture['lines'] {
  const shownOf = new Map<HistoryRun, readonly PictureRun[]>();
  return lines.flatMap(({ region, runs }) => {
    if (region === null) return [];
    const shown = runs.flatMap((run) => {
      let known = shownOf.get(run);
      if (known === undefined) shownOf.set(run, (known = pictureRun(run, period)));
      return known;
    });
    return shown.length === 0 ? [] : [{ region, runs: shown }];
  });
}

/** None where it lies outside the period. */
function pictureRun(run: HistoryRun, period: Days): PictureRun[] {
  const { from, until } = within(run, period);
  const { state, level, framework, certainty, candidates, instrument } = run;
  if (from >= until) return [];
  const days = { from: fromDayNumber(from), until: fromDayNumber(until) };
  return [{ ...days, state, level, framework, certainty, candidates, instrument }];
}

function within(run: Pick<HistoryRun, 'from' | 'until'>, period: Days): Days {
  return {
    from: Math.max(period.from, run.from === '..' ? -Infinity : toDayNumber(run.from)),
    until: Math.min(period.until, run.until === '..' ? Infinity : toDayNumber(run.until)),
  };
}
