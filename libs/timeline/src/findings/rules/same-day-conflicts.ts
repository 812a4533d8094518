import { fromDayNumber, type CountryCode, type Topic } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import { conflictOnOneDay } from '../../worlds/governing.js';
import { movesTopic, type ActNode } from '../../record/act-node.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';

/** Two acts of one day of entry that move one topic of a country, and nothing decides which of them governs. */
export function sameDayConflicts(country: CountryCode, context: FindingContext): Finding[] {
  return context
    .documentsOn(country)
    .enteringTogether.flatMap((together) => betweenThose(together, country, context));
}

function betweenThose(acts: readonly ActNode[], country: CountryCode, context: FindingContext): Finding[] {
  return acts.flatMap((node, place) =>
    acts.slice(place + 1).flatMap((other) => {
      if (!conflictOnOneDay(node, other)) return [];
      const topics = [...movedBy(node, country)].filter((topic) => movedBy(other, country).has(topic));
      const whole = replacesSection(node, country) || replacesSection(other, country);
      if (topics.length === 0 && !whole) return [];
      const [a, b] = [context.nameOf(node.instrument), context.nameOf(other.instrument)];
      const day = node.entry.bounds.earliest;
      return [
        finding(
          'same-day-conflict',
          {
            nl: `${a.nl} en ${b.nl} traden beide op ${fromDayNumber(day)} in werking; niets beslist welke geldt.`,
            en: `${a.en} and ${b.en} both entered on ${fromDayNumber(day)}; nothing decides which applies.`,
          },
          {
            country,
            topic: topics.length === 1 ? topics[0]! : null,
            instrument: node.instrument,
            period: periodBetween(day, Infinity),
            events: [...eventsOfAct(node), ...eventsOfAct(other)],
          },
        ),
      ];
    }),
  );
}

function movedBy(node: ActNode, country: CountryCode): Set<Topic> {
  return new Set((node.topics.get(country) ?? []).filter((topic) => movesTopic(node, topic)));
}

function replacesSection(node: ActNode, country: CountryCode): boolean {
  return node.kind !== 'moratorium' && node.sections.has(country);
}
