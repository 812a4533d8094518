import {
  article15c,
  coverageOf,
  type Bilingual,
  type CountryCode,
  type Provision,
  type Topic,
} from '@peildatum/policy';
import { gradedRegions, gradedScopes } from '../regions-listed.js';
import type { Finding } from '../../finding.js';
import { topicInWords } from '../../answering/owner.js';
import type { RunThroughout } from '../../answering/runs-throughout.js';
import { provisionsSaid } from '../../reading/provisions-said.js';
import { pointOn } from '../../reading/viewpoint.js';
import { states, type ActNode } from '../../record/act-node.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';

/**
 * What a decision ended by not repeating it: a topic on which a replaced section is silent, or a region that the grades of the new text no longer
 * name. Nothing in the text says "vervalt".
 */
export function endedByOmission(country: CountryCode, context: FindingContext): Finding[] {
  return context.topicsOf(country).flatMap((topic) => onTopic(country, topic, context));
}

function onTopic(country: CountryCode, topic: Topic, context: FindingContext): Finding[] {
  const runs = context.runsOn(country, topic);
  return runs.lookedAt.flatMap((run) => {
    const after = only(run, country, topic);
    if (after === null || after.node.observes || (after.saysAnything && topic !== article15c)) return [];
    const previous = runs.before(run);
    const before = previous === null ? null : only(previous, country, topic);
    if (before === null || before.node === after.node || !before.saysAnything) return [];
    const where = context.countryName(country);
    const name = context.nameOf(after.node.instrument);
    const told = (words: Bilingual) =>
      finding('ended-by-omission', words, {
        country,
        topic,
        instrument: after.node.instrument,
        period: periodBetween(run.from, run.until),
        events: [before.node, after.node].flatMap((one) => eventsOfAct(one, country)),
      });
    if (!after.saysAnything) {
      if (after.hasEnded) return [];
      const called = topicInWords(topic, { name: where });
      return [
        told({
          nl: `${name.nl} herhaalt ${called.nl} niet; het is daardoor geëindigd.`,
          en: `${name.en} does not repeat ${called.en}; it ended by that.`,
        }),
      ];
    }
    const graded = gradedScopes(after.provisions());
    const left = gradedRegions(before.provisions()).filter(({ id }) =>
      graded.every((scope) => coverageOf(scope, id) === 'out'),
    );
    if (left.length === 0) return [];
    const regions = [...new Set(left.map((one) => one.as))].join(', ');
    return [
      told({
        nl: `${name.nl} noemt voor ${where.nl} niet meer: ${regions}; niets in de tekst zegt dat dit vervalt.`,
        en: `${name.en} no longer names for ${where.en}: ${regions}; nothing in the text says that this ends.`,
      }),
    ];
  });
}

/** What the one act that governs in a run says on the topic. */
interface Governed {
  readonly node: ActNode;
  readonly saysAnything: boolean;
  /** Whether it, or what it said, ended. */
  readonly hasEnded: boolean;
  readonly provisions: () => readonly Provision[];
}

/** The one reading of a run, where there is one and an act governs in it. */
function only(run: RunThroughout, country: CountryCode, topic: Topic): Governed | null {
  const { settledBy: act } = run;
  if (act !== null)
    return {
      node: act,
      saysAnything: states(act, country, topic),
      hasEnded: false,
      provisions: () => provisionsSaid(act, country, topic, pointOn(run.from, { inWerkingOp: null })),
    };
  const [first, ...others] = run.candidates;
  if (first === undefined || first.node === null || others.length > 0) return null;
  const { provisions, endedOn } = first.content;
  return {
    node: first.node,
    saysAnything: provisions.length > 0,
    hasEnded: endedOn !== null,
    provisions: () => provisions,
  };
}
