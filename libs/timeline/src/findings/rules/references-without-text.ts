import type { DayNumber, PolicyOwner, Topic } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import type { ActNode } from '../../record/act-node.js';
import { meaningsOn } from '../citing.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';
import { stretchesLookedAt } from '../stretches-looked-at.js';

/** All that is known of one act that refers to one number. */
interface Reference {
  readonly node: ActNode;
  readonly citation: string;
  readonly from: DayNumber;
  readonly until: DayNumber;
  /** Under which the act refers to the number. */
  readonly topics: ReadonlySet<Topic>;
}

/**
 * References of paragraphs in force to a number under which no text is held on the first day: one finding for each number that an act refers
 * to, with its topic where it refers to it under one only.
 */
export function referencesWithoutText(country: PolicyOwner, context: FindingContext): Finding[] {
  return referencesOf(country, context).flatMap((reference) => told(reference, country, context));
}

function referencesOf(country: PolicyOwner, context: FindingContext): Reference[] {
  const byActAndNumber = new Map<string, Reference>();
  for (const { topic, node, from, until, citations } of stretchesIn(country, context)) {
    for (const citation of citations) {
      const key = `${node.key} ${citation}`;
      const known = byActAndNumber.get(key);
      byActAndNumber.set(key, {
        node,
        citation,
        from: Math.min(from, known?.from ?? Infinity),
        until: Math.max(until, known?.until ?? -Infinity),
        topics: new Set([...(known?.topics ?? []), topic]),
      });
    }
  }
  return [...byActAndNumber.values()];
}

function stretchesIn(country: PolicyOwner, context: FindingContext) {
  const { subjects } = context;
  if (subjects !== null) return stretchesLookedAt(country, context, subjects);
  return context
    .topicsOf(country)
    .flatMap((topic) => context.runsOn(country, topic).stretches.map((one) => ({ topic, ...one })));
}

function told(
  { node, citation, from, until, topics }: Reference,
  country: PolicyOwner,
  context: FindingContext,
): Finding[] {
  const held = meaningsOn(citation, from, context).some(({ paragraphs }) =>
    paragraphs.some(({ provision }) => provision.text !== null),
  );
  if (held) return [];
  const name = context.nameOf(node.instrument);
  return [
    finding(
      'reference-without-text',
      {
        nl: `${name.nl} verwijst naar ${citation}; van die dag is daaronder geen tekst vastgelegd.`,
        en: `${name.en} refers to ${citation}; no text is held under it for that day.`,
      },
      {
        country,
        topic: topics.size === 1 ? [...topics][0]! : null,
        instrument: node.instrument,
        period: periodBetween(from, until),
        events: eventsOfAct(node),
      },
    ),
  ];
}
