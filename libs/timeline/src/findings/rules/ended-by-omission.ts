import { article15c, coverageOf, type CountryCode, type Topic } from '@peildatum/policy';
import { gradedRegions, gradedScopes } from '../regions-listed.js';
import type { Finding } from '../../finding.js';
import type { Candidate } from '../../reading/candidates.js';
import type { ActNode } from '../../record/act-node.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';

/**
 * What a decision ended by not repeating it: a topic on which a replaced section is silent, or a region that the grades of the new text no longer
 * name. Nothing in the text says "vervalt".
 */
export function endedByOmission(context: FindingContext): Finding[] {
  return context.countries.flatMap((country) =>
    context.topicsOf(country).flatMap((topic) => onTopic(country, topic, context)),
  );
}

function onTopic(country: CountryCode, topic: Topic, context: FindingContext): Finding[] {
  const runs = context.runsOn(country, topic);
  return runs.lookedAt.flatMap((run) => {
    const after = only(run.candidates);
    if (after === null || after.node.observes) return [];
    const before = only(runs.before(run)?.candidates ?? []);
    if (before === null || before.node === after.node) return [];
    const where = context.countryName(country);
    const name = context.nameOf(after.node.instrument);
    const about = {
      country,
      topic,
      instrument: after.node.instrument,
      period: periodBetween(run.from, run.until),
      events: [...eventsOfAct(before.node), ...eventsOfAct(after.node)],
    };
    if (
      before.content.provisions.length > 0 &&
      after.content.provisions.length === 0 &&
      after.content.endedOn === null
    ) {
      return [
        finding(
          'ended-by-omission',
          {
            nl: `${name.nl} herhaalt ${topic} van ${where.nl} niet; het is daardoor geëindigd.`,
            en: `${name.en} does not repeat ${topic} of ${where.en}; it ended by that.`,
          },
          about,
        ),
      ];
    }
    if (topic !== article15c) return [];
    const graded = gradedScopes(after.content.provisions);
    const left = gradedRegions(before.content.provisions).filter(({ id }) =>
      graded.every((scope) => coverageOf(scope, id) === 'out'),
    );
    if (left.length === 0 || after.content.provisions.length === 0) return [];
    const regions = [...new Set(left.map((one) => one.as))].join(', ');
    return [
      finding(
        'ended-by-omission',
        {
          nl: `${name.nl} noemt voor ${where.nl} niet meer: ${regions}; niets in de tekst zegt dat dit vervalt.`,
          en: `${name.en} no longer names for ${where.en}: ${regions}; nothing in the text says that this ends.`,
        },
        about,
      ),
    ];
  });
}

type Governed = Candidate & { readonly node: ActNode };

/** The one reading, where there is one and an act governs in it. */
function only(candidates: readonly Candidate[]): Governed | null {
  const [first, ...others] = candidates;
  return first !== undefined && first.node !== null && others.length === 0 ? (first as Governed) : null;
}
