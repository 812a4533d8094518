import { fromDayNumber, toDayNumber, type CountryCode, type DayNumber, type Topic } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import { movesTopic, type ActNode } from '../../record/act-node.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';

/** Two acts of one day of entry that move one topic of a country, and nothing decides which of them governs. */
export function sameDayConflicts(country: CountryCode, context: FindingContext): Finding[] {
  return context.documentsOn(country).conflicts.flatMap(([node, other]) => {
    const topics = [...movedBy(node, country)].filter((topic) => movedBy(other, country).has(topic));
    const whole = replacesSection(node, country) || replacesSection(other, country);
    if (topics.length === 0 && !whole) return [];
    const topic = topics.length === 1 ? topics[0]! : null;
    const day = node.entry.bounds.earliest;
    if (!isLookedAt([node, other], topic, day, context)) return [];
    const [a, b] = [context.nameOf(node.instrument), context.nameOf(other.instrument)];
    return [
      finding(
        'same-day-conflict',
        {
          nl: `${a.nl} en ${b.nl} traden beide op ${fromDayNumber(day)} in werking; niets beslist welke geldt.`,
          en: `${a.en} and ${b.en} both entered on ${fromDayNumber(day)}; nothing decides which applies.`,
        },
        {
          country,
          topic,
          instrument: node.instrument,
          period: periodBetween(day, Infinity),
          events: [node, other].flatMap((one) => eventsOfAct(one, country)),
        },
      ),
    ];
  });
}

/** False only where the finding touches no subject, as can be told without the acts being read. */
function isLookedAt(
  acts: readonly ActNode[],
  topic: Topic | null,
  day: DayNumber,
  { subjects }: FindingContext,
): boolean {
  if (subjects === null) return true;
  const concerns =
    topic === null
      ? acts.some(({ instrument }) => subjects.instruments.has(instrument))
      : subjects.topics.has(topic);
  return concerns && subjects.days.some((one) => toDayNumber(one) >= day);
}

function movedBy(node: ActNode, country: CountryCode): Set<Topic> {
  return new Set((node.topics.get(country) ?? []).filter((topic) => movesTopic(node, topic)));
}

function replacesSection(node: ActNode, country: CountryCode): boolean {
  return node.kind !== 'moratorium' && node.sections.has(country);
}
