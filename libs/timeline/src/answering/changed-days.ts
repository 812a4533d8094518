import { toDayNumber, type CivilDate } from '@peildatum/policy';
import type { ChangedDays, ChangeSide, HistoryAnswer, HistoryRun } from '../answer.js';

/** Every run of days on which the later history answers otherwise than the earlier, region by region, oldest first. */
export function changedDays(
  was: Pick<HistoryAnswer, 'lines'> | null,
  is: Pick<HistoryAnswer, 'lines'>,
): ChangedDays[] {
  return is.lines.flatMap(({ region, runs }) => {
    const earlier = was?.lines.find((line) => line.region?.id === region?.id)?.runs ?? [];
    const all = [...earlier, ...runs];
    return differingDays(earlier, runs).map(({ from, until, before, after }) => ({
      region,
      from: dateAt(from, all, 'from'),
      until: dateAt(until, all, 'until'),
      before,
      after,
    }));
  });
}

interface DifferingDays {
  readonly from: number;
  readonly until: number;
  readonly before: ChangeSide;
  readonly after: ChangeSide;
}

function differingDays(was: readonly HistoryRun[], is: readonly HistoryRun[]): DifferingDays[] {
  const borders = [...new Set([...was, ...is].flatMap((run) => [startOf(run), endOf(run)]))].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const found: DifferingDays[] = [];
  for (const [index, from] of borders.slice(0, -1).entries()) {
    const until = borders[index + 1]!;
    const before = sideOn(was, from);
    const after = sideOn(is, from);
    if (same(before, after)) continue;
    const last = found.at(-1);
    if (last !== undefined && last.until === from && same(last.before, before) && same(last.after, after))
      found[found.length - 1] = { ...last, until };
    else found.push({ from, until, before, after });
  }
  return found;
}

function sideOn(runs: readonly HistoryRun[], day: number): ChangeSide {
  const run = runs.find((one) => startOf(one) <= day && day < endOf(one));
  if (run === undefined) return null;
  const { state, level, framework, certainty, candidates, instrument } = run;
  return { state, level, framework, certainty, candidates, instrument };
}

function same(a: ChangeSide, b: ChangeSide): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function startOf({ from }: HistoryRun): number {
  return from === '..' ? -Infinity : toDayNumber(from);
}

function endOf({ until }: HistoryRun): number {
  return until === '..' ? Infinity : toDayNumber(until);
}

/** The border as one of the runs writes it. */
function dateAt(day: number, runs: readonly HistoryRun[], side: 'from' | 'until'): CivilDate | '..' {
  if (!Number.isFinite(day)) return '..';
  const dates = runs.flatMap(({ from, until }) => [from, until]);
  const date = dates.find((one) => one !== '..' && toDayNumber(one) === day);
  if (date === undefined) throw new RangeError(`no run begins or ends on the ${side} day ${day}`);
  return date;
}
