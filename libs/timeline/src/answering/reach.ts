import {
  article15c,
  isMoratoriumTopic,
  protectionAlternative,
  type DayNumber,
  type Topic,
} from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { Border, CountryRecord, Reach } from '../record/country-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { decides } from '../worlds/plain-act.js';

/** What an event within these prefixes must be about to change the answer on a topic of a day along the peildatum, or its period. */
export function reachOf(
  country: CountryRecord,
  topic: Topic,
  day: DayNumber,
  [after, through]: readonly [Prefix, Prefix],
): Reach {
  const topics = topic === article15c ? [topic, protectionAlternative] : [topic];
  const restsOnThese = !country.refersToAreas && isGovernedThroughout(country, topic, day, [after, through]);
  return {
    topics: restsOnThese ? new Set(topics) : null,
    border: borderAfter(country, topic, day, through),
  };
}

/**
 * The first entry after the day, as known at the prefix, of an act that then governs the topic whatever else is recorded: what is learnt after that
 * act of acts of later entry touches no answer on the day along the peildatum, nor its period. Null where there is none.
 */
function borderAfter(country: CountryRecord, topic: Topic, day: DayNumber, prefix: Prefix): Border | null {
  if (isMoratoriumTopic(topic)) return null;
  const acts = country.actsAt(prefix);
  const borders = [acts.topic(topic), acts.sections].flatMap((index) => {
    const node = index?.firstExactAfter(day, decides);
    return node === undefined ? [] : [{ day: node.entry.bounds.earliest, knownFrom: node.knownFrom }];
  });
  return borders.sort((a, b) => a.day - b.day)[0] ?? null;
}

/**
 * Whether at each of these prefixes something governs the topic on the day in every reading. Then no absence of policy is looked at, which acts on any
 * other topic may end. Of a moratorium no absence is stated.
 */
function isGovernedThroughout(
  country: CountryRecord,
  topic: Topic,
  day: DayNumber,
  [after, through]: readonly [Prefix, Prefix],
): boolean {
  if (isMoratoriumTopic(topic)) return true;
  const acts = country.actsAt(through);
  const always = (node: ActNode) => decides(node) && node.knownFrom < after;
  return [acts.topic(topic), acts.sections].some((index) => index?.hasExactUpTo(day, always) === true);
}
