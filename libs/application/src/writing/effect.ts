import type { Gazetteer } from '@peildatum/gazetteer';
import {
  article15c,
  knownTopics,
  toDayNumber,
  type CivilDate,
  type CountryCode,
  type PolicyEvent,
  type Recorded,
  type Topic,
} from '@peildatum/policy';
import type { HistoryAnswer, HistoryRun, Moments, Timeline } from '@peildatum/timeline';

import { targetOf } from '../log/stream-names.js';
import type { ChangeSide, DryRunChange } from './results.js';

/** Two timelines that differ in `added`, which the second has. */
export interface Compared {
  readonly before: Timeline;
  readonly after: Timeline;
  readonly moments: Moments;
  readonly added: readonly Recorded[];
  readonly today: CivilDate;
  readonly gazetteer: Gazetteer;
}

/** Every run of days on which an answer along the peildatum differs, by country, topic and region, oldest first. */
export function changesBetween(compared: Compared): DryRunChange[] {
  const { before, after, moments } = compared;
  return countriesTouched(compared).flatMap((country) =>
    topicsOf(country, compared).flatMap((topic) => {
      const was = before.history(country, null, topic, moments);
      const is = after.history(country, null, topic, moments);
      return changesOfTopic(country, topic, was, is, compared.today);
    }),
  );
}

function changesOfTopic(
  country: CountryCode,
  topic: Topic,
  was: HistoryAnswer,
  is: HistoryAnswer,
  today: CivilDate,
): DryRunChange[] {
  return is.lines.flatMap(({ region, runs }) => {
    const earlier = was.lines.find((line) => line.region?.id === region?.id)?.runs ?? [];
    return differingDays(earlier, runs).map(({ from, until, before, after }) => ({
      country,
      topic,
      region,
      from: dateAt(from, [...earlier, ...runs], 'from'),
      until: dateAt(until, [...earlier, ...runs], 'until'),
      today: from <= toDayNumber(today) && toDayNumber(today) < until,
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

function topicsOf(country: CountryCode, { before, after }: Compared): Topic[] {
  const stated = [...before.statedTopics(country), ...after.statedTopics(country)];
  const known = knownTopics as readonly string[] as readonly Topic[];
  return [...new Set([article15c, ...known, ...[...stated].sort()])];
}

/** Countries of which an answer may differ: those the events name, and those of the acts of their instruments. */
function countriesTouched({ added, after, gazetteer }: Compared): CountryCode[] {
  const touched = new Set<string>();
  for (const { stream, event } of added) {
    for (const code of countriesNamed(event)) touched.add(code);
    const target = targetOf(stream);
    if (target?.kind === 'country') touched.add(target.country);
    const facts = target?.kind === 'instrument' ? after.instrument(target.instrument) : undefined;
    for (const { recorded, event: act } of facts?.acts ?? [])
      for (const code of [...countriesNamed(recorded.event), ...countriesNamed(act)]) touched.add(code);
  }
  return [...touched].filter((code) => gazetteer.country(code) !== undefined).sort() as CountryCode[];
}

/** Every country code that stands anywhere in an event. */
function countriesNamed({ data }: PolicyEvent): string[] {
  const found: string[] = [];
  const open: unknown[] = [data];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, child] of Object.entries(value)) {
      if (name === 'country' && typeof child === 'string') found.push(child);
      else if (child !== null && typeof child === 'object') open.push(child);
    }
  }
  return found;
}
