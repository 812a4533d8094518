import type { Finding } from '../../finding.js';
import type { FindingContext } from '../context.js';
import { finding, periodBetween } from '../making.js';

/** Days between two recorded states of a topic on which nothing is recorded of it. */
export function gaps(context: FindingContext): Finding[] {
  return context.countries.flatMap((country) =>
    context.topicsOf(country).flatMap((topic) => {
      const runs = context.runsOn(country, topic);
      const isKnown = (place: number) =>
        runs[place]!.candidates.some(({ content }) => content.state !== 'unknown');
      const places = runs.map((_run, place) => place);
      const first = places.find(isKnown) ?? runs.length;
      const last = places.findLast(isKnown) ?? -1;
      return places
        .filter((place) => first < place && place < last && !isKnown(place))
        .map((place) => {
          const where = context.countryName(country);
          const { from, until } = runs[place]!;
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
              events: [...eventsAround(runs, place)],
            },
          );
        });
    }),
  );
}

function eventsAround(runs: ReturnType<FindingContext['runsOn']>, place: number): Set<string> {
  const around = [runs[place - 1]!, runs[place + 1]!].flatMap(({ candidates }) => candidates);
  return new Set(
    around.flatMap(({ node, absences }) => [
      ...(node === null ? [] : node.facts.acts.map(({ recorded }) => recorded.id)),
      ...absences.map(({ event }) => event),
    ]),
  );
}
