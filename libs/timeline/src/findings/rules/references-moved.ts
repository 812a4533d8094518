import type { DayNumber, PolicyOwner, Topic } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import type { Meaning } from '../../numbering/meanings.js';
import { meaningsOn } from '../citing.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';
import { onDay } from '../on-day.js';
import { topicInWords } from '../../answering/owner.js';
import type { Stretch } from '../stretches.js';

/**
 * References of paragraphs in force to a number that later came to stand for another country or subject; resolved by what it meant on the
 * first day.
 */
export function referencesMoved(country: PolicyOwner, context: FindingContext): Finding[] {
  return context.topicsOf(country).flatMap((topic) => moved(country, topic, context));
}

function moved(country: PolicyOwner, topic: Topic, context: FindingContext): Finding[] {
  return context.runsOn(country, topic).stretches.flatMap((stretch) =>
    stretch.citations.flatMap((citation) => {
      const last = Math.min(stretch.until - 1, context.today);
      if (last <= stretch.from) return [];
      const meant = meaningsOn(citation, stretch.from, context);
      const now = meaningsOn(citation, last, context);
      if (meant.length === 0 || now.length === 0 || keyOf(meant) === keyOf(now)) return [];
      const name = context.nameOf(stretch.node.instrument);
      const about = topicInWords(topic, { name: context.countryName(country) });
      const [then, later] = [inWords(meant, context), inWords(now, context)];
      const stands = meant.flatMap((one) =>
        context.numbering.numbersOf(one.country, one.topic, onDay(last), context.viewpoint),
      );
      const at = stands.length === 0 ? '' : ` (${[...new Set(stands)].join(', ')})`;
      return [
        finding(
          'reference-moved',
          {
            nl: `${name.nl} verwijst bij ${about.nl} naar ${citation}; bedoeld was ${then.nl}${at}, maar dat nummer staat inmiddels voor ${later.nl}.`,
            en: `${name.en} refers under ${about.en} to ${citation}; meant was ${then.en}${at}, but that number has come to stand for ${later.en}.`,
          },
          {
            country,
            topic,
            instrument: stretch.node.instrument,
            period: periodBetween(firstDayOf(citation, stretch, keyOf(meant), context), stretch.until),
            events: [...eventsOfAct(stretch.node, country), ...now.flatMap(eventsOf)],
          },
        ),
      ];
    }),
  );
}

/** The first day on which the number no longer stood for what it meant, by halving. */
function firstDayOf(
  citation: string,
  { from, until }: Stretch,
  meant: string,
  context: FindingContext,
): DayNumber {
  let [low, high] = [from, Math.min(until - 1, context.today)];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (keyOf(meaningsOn(citation, middle, context)) === meant) low = middle;
    else high = middle;
  }
  return high;
}

function keyOf(meanings: readonly Meaning[]): string {
  return meanings.map(({ country, topic }) => `${country}/${topic}`).join();
}

function inWords(meanings: readonly Meaning[], context: FindingContext) {
  const names = meanings.map(({ country, topic }) =>
    topicInWords(topic, { name: context.countryName(country) }),
  );
  return { nl: names.map(({ nl }) => nl).join(' of '), en: names.map(({ en }) => en).join(' or ') };
}

function eventsOf({ country, paragraphs }: Meaning): string[] {
  return paragraphs.flatMap(({ node }) => eventsOfAct(node, country));
}
