import type { PolicyOwner } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import type { ActNode } from '../../record/act-node.js';
import { meaningsOn } from '../citing.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';
import { referringLookedAt, type Referring } from '../referring-looked-at.js';

/** All that is known of one act that refers to one number. */
interface Reference {
  readonly node: ActNode;
  readonly citation: string;
  readonly days: readonly Referring[];
}

/**
 * References of paragraphs in force to a number under which no text is held on the first day: one finding for each number that an act refers
 * to, with its topic where it refers to it under one only.
 */
export function referencesWithoutText(country: PolicyOwner, context: FindingContext): Finding[] {
  return referencesOf(country, context).flatMap((reference) => told(reference, country, context));
}

function referencesOf(country: PolicyOwner, context: FindingContext): Reference[] {
  const byActAndNumber = new Map<string, Reference & { readonly days: Referring[] }>();
  for (const one of referringIn(country, context)) {
    for (const citation of one.citations) {
      const key = `${one.node.key} ${citation}`;
      const known = byActAndNumber.get(key);
      if (known === undefined) byActAndNumber.set(key, { node: one.node, citation, days: [one] });
      else known.days.push(one);
    }
  }
  return [...byActAndNumber.values()];
}

function referringIn(country: PolicyOwner, context: FindingContext): readonly Referring[] {
  const { subjects } = context;
  if (subjects !== null) return referringLookedAt(country, context, subjects);
  return context
    .topicsOf(country)
    .flatMap((topic) =>
      context.runsOn(country, topic).stretches.map((one) => ({ ...one, topic, until: () => one.until })),
    );
}

function told({ node, citation, days }: Reference, country: PolicyOwner, context: FindingContext): Finding[] {
  const from = Math.min(...days.map((one) => one.from));
  const held = meaningsOn(citation, from, context).some(({ paragraphs }) =>
    paragraphs.some(({ provision }) => provision.text !== null),
  );
  if (held) return [];
  const until = Math.max(...days.map((one) => one.until()));
  const topics = new Set(days.map(({ topic }) => topic));
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
        events: eventsOfAct(node, country),
      },
    ),
  ];
}
