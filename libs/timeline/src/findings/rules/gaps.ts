import type { CountryCode } from '@peildatum/policy';
import { topicInWords } from '../../answering/owner.js';
import type { RunThroughout } from '../../answering/runs-throughout.js';
import type { Finding } from '../../finding.js';
import type { ActNode } from '../../record/act-node.js';
import { actsAbout } from '../../record/events-behind.js';
import type { FindingContext } from '../context.js';
import { finding, periodBetween } from '../making.js';
import { tellsOf } from '../said-in-run.js';
import type { TopicRuns } from '../topic-runs.js';

/** Days between two recorded states of a topic on which nothing is recorded of it. */
export function gaps(country: CountryCode, context: FindingContext): Finding[] {
  return context.topicsOf(country).flatMap((topic) => {
    const runs = context.runsOn(country, topic);
    const isKnown = remembered((run) => tellsOf(run, country, topic));
    return runs.lookedAt
      .filter((run) => !isKnown(run) && isKnownBefore(run, runs, isKnown) && isKnownAfter(run, runs, isKnown))
      .map((run) => {
        const about = topicInWords(topic, { name: context.countryName(country) });
        const { from, until } = run;
        return finding(
          'gap',
          {
            nl: `over ${about.nl} is van deze dagen niets vastgelegd, wel van de tijd ervoor en erna.`,
            en: `nothing is recorded on ${about.en} for these days, though there is for the time before and after.`,
          },
          {
            country,
            topic,
            period: periodBetween(from, until),
            events: [...eventsAround(run, runs, country)],
          },
        );
      });
  });
}

type Holds = (run: RunThroughout) => boolean;

function remembered(holds: Holds): Holds {
  const known = new Map<RunThroughout, boolean>();
  return (run) => {
    let found = known.get(run);
    if (found === undefined) known.set(run, (found = holds(run)));
    return found;
  };
}

function isKnownBefore(run: RunThroughout, runs: TopicRuns, isKnown: Holds): boolean {
  for (let one = runs.before(run); one !== null; one = runs.before(one)) if (isKnown(one)) return true;
  return false;
}

function isKnownAfter(run: RunThroughout, runs: TopicRuns, isKnown: Holds): boolean {
  for (let one = runs.after(run); one !== null; one = runs.after(one)) if (isKnown(one)) return true;
  return false;
}

function eventsAround(run: RunThroughout, runs: TopicRuns, country: CountryCode): Set<string> {
  const around = [runs.before(run), runs.after(run)].filter((one) => one !== null);
  return new Set(around.flatMap((one) => eventsIn(one, country)));
}

/** The events that recorded the acts or the absences of a run, reading by reading. */
function eventsIn(run: RunThroughout, country: CountryCode): string[] {
  const { settledBy } = run;
  const ofAct = (node: ActNode) => actsAbout(node, country).map(({ recorded }) => recorded.id);
  if (settledBy !== null) return ofAct(settledBy);
  return run.candidates.flatMap(({ node, absences }) => [
    ...(node === null ? [] : ofAct(node)),
    ...absences.map(({ event }) => event),
  ]);
}
