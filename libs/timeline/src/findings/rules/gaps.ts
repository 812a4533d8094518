import type { Run } from '../../answering/history.js';
import type { Finding } from '../../finding.js';
import type { FindingContext } from '../context.js';
import { finding, periodBetween } from '../making.js';
import type { TopicRuns } from '../topic-runs.js';

/** Days between two recorded states of a topic on which nothing is recorded of it. */
export function gaps(context: FindingContext): Finding[] {
  return context.countries.flatMap((country) =>
    context.topicsOf(country).flatMap((topic) => {
      const runs = context.runsOn(country, topic);
      return runs.lookedAt
        .filter((run) => !isKnown(run) && isKnownBefore(run, runs) && isKnownAfter(run, runs))
        .map((run) => {
          const where = context.countryName(country);
          const { from, until } = run;
          return finding(
            'gap',
            {
              nl: `van ${topic} van ${where.nl} is over deze dagen niets vastgelegd, van de tijd ervoor en erna wel.`,
              en: `nothing is recorded of ${topic} of ${where.en} for these days, of the time before and after there is.`,
            },
            {
              country,
              topic,
              period: periodBetween(from, until),
              events: [...eventsAround(run, runs)],
            },
          );
        });
    }),
  );
}

function isKnown({ candidates }: Run): boolean {
  return candidates.some(({ content }) => content.state !== 'unknown');
}

function isKnownBefore(run: Run, runs: TopicRuns): boolean {
  for (let one = runs.before(run); one !== null; one = runs.before(one)) if (isKnown(one)) return true;
  return false;
}

function isKnownAfter(run: Run, runs: TopicRuns): boolean {
  for (let one = runs.after(run); one !== null; one = runs.after(one)) if (isKnown(one)) return true;
  return false;
}

function eventsAround(run: Run, runs: TopicRuns): Set<string> {
  const around = [runs.before(run), runs.after(run)].flatMap((one) => one?.candidates ?? []);
  return new Set(
    around.flatMap(({ node, absences }) => [
      ...(node === null ? [] : node.facts.acts.map(({ recorded }) => recorded.id)),
      ...absences.map(({ event }) => event),
    ]),
  );
}
