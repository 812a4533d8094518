import type { CountryCode, Topic } from '@peildatum/policy';
import { topicInWords } from '../../answering/owner.js';
import type { Finding } from '../../finding.js';
import type { ActNode } from '../../record/act-node.js';
import { states } from '../../record/act-node.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';

/**
 * A consolidated text that reads otherwise than what governed on its date: it differs from a recorded decision, it shows a change of which
 * no decision is recorded, or it no longer has the topic.
 */
export function consolidatedTexts(country: CountryCode, context: FindingContext): Finding[] {
  return context
    .documentsOn(country)
    .observations.flatMap((observation) =>
      topicsTouched(observation, country, context).flatMap((topic) =>
        onTopic(observation, country, topic, context),
      ),
    );
}

function onTopic(node: ActNode, country: CountryCode, topic: Topic, context: FindingContext): Finding[] {
  const observation = knownVersion(node, country, context);
  if (observation === undefined) return [];
  const before = context
    .reader(country, topic)
    .differingPredecessors(observation)
    .map((one) => one.node)
    .filter((one) => one !== null);
  const [predecessor] = before;
  if (predecessor === undefined) return [];
  const says = states(observation, country, topic);
  const saidBefore = before.some((one) => states(one, country, topic));
  if (!says && !saidBefore) return [];
  const name = context.nameOf(observation.instrument);
  const old = context.nameOf(predecessor.instrument);
  const called = topicInWords(topic, { name: context.countryName(country) });
  const about = {
    country,
    topic,
    instrument: observation.instrument,
    period: periodBetween(observation.entry.bounds, Infinity),
    events: [observation, ...before].flatMap((one) => eventsOfAct(one, country)),
  };
  if (!says)
    return [
      finding(
        'omitted-by-consolidated-text',
        {
          nl: `${name.nl} bevat ${called.nl} niet meer; door welk besluit dat is geëindigd, is niet vastgelegd.`,
          en: `${name.en} no longer contains ${called.en}; by which decision it ended is not recorded.`,
        },
        about,
      ),
    ];
  if (before.every((one) => one.observes))
    return [
      finding(
        'changed-without-decision',
        {
          nl: `${called.nl} luidt in ${name.nl} anders dan in ${old.nl}; door welk besluit het is gewijzigd, is niet vastgelegd.`,
          en: `${called.en} reads otherwise in ${name.en} than in ${old.en}; by which decision it was changed is not recorded.`,
        },
        about,
      ),
    ];
  return [
    finding(
      'differs-from-consolidated-text',
      {
        nl: `${called.nl} luidt in ${name.nl} anders dan in ${old.nl}, dat toen gold.`,
        en: `${called.en} reads otherwise in ${name.en} than in ${old.en}, which governed then.`,
      },
      about,
    ),
  ];
}

/** The version of the act that the answers hold. */
function knownVersion(node: ActNode, country: CountryCode, context: FindingContext): ActNode | undefined {
  const found: ActNode[] = [];
  context.reader(country, 'article-15c' as Topic).acts.all.observations(Infinity, found);
  return found.find(({ key }) => key === node.key);
}

function topicsTouched(node: ActNode, country: CountryCode, context: FindingContext): readonly Topic[] {
  const topics = context.topicsOf(country);
  return node.sections.has(country)
    ? topics
    : topics.filter((topic) => node.topics.get(country)?.includes(topic) === true);
}
