import type { Gazetteer } from '@peildatum/gazetteer';
import {
  article15c,
  knownTopics,
  type CivilDate,
  type CountryCode,
  type Recorded,
  type Topic,
} from '@peildatum/policy';
import {
  changedDays,
  countriesTouched as countriesOfEvent,
  type HistoryAnswer,
  type Moments,
  type Timeline,
} from '@peildatum/timeline';

import { targetOf } from '../log/stream-names.js';
import type { DryRunChange } from './results.js';

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
  return changedDays(was, is).map(({ region, from, until, before, after }) => ({
    country,
    topic,
    region,
    from,
    until,
    today: (from === '..' || from <= today) && (until === '..' || today < until),
    before,
    after,
  }));
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
    const target = targetOf(stream);
    if (target?.kind === 'country') touched.add(target.country);
    const facts = target?.kind === 'instrument' ? after.instrument(target.instrument) : undefined;
    for (const code of countriesOfEvent(event, facts)) touched.add(code);
  }
  return [...touched].filter((code) => gazetteer.country(code) !== undefined).sort() as CountryCode[];
}
