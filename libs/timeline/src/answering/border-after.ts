import { isMoratoriumTopic, type DayNumber, type Topic } from '@peildatum/policy';
import type { Border, CountryRecord } from '../record/country-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { isPlain } from '../worlds/plain-act.js';

/**
 * The first entry after the day, as known at the prefix, of an act that then governs the topic whatever else is recorded: what is learnt after that
 * act of acts of later entry touches no answer on the day along the peildatum, nor its period. Null where there is none.
 */
export function borderAfter(
  country: CountryRecord,
  topic: Topic,
  day: DayNumber,
  prefix: Prefix,
): Border | null {
  if (isMoratoriumTopic(topic)) return null;
  const acts = country.actsAt(prefix);
  const borders = [acts.topic(topic), acts.sections].flatMap((index) => {
    const node = index?.firstExactAfter(day, (one) => isPlain(one) && one.appliesTo === null);
    return node === undefined ? [] : [{ day: node.entry.bounds.earliest, knownFrom: node.knownFrom }];
  });
  return borders.sort((a, b) => a.day - b.day)[0] ?? null;
}
