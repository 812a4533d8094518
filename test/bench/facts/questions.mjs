import { fromDayNumber, knownTopics } from '@peildatum/policy';
import { historyDays } from './history.mjs';
import { Random } from './random.mjs';

/**
 * Questions spread evenly over countries, topics and days of the history. `knownAt` is a moment in the first four fifths of the
 * log, another for each question. A power of two of them, so that `questions[n & mask]` is the n-th of an endless row.
 */
export function questionsAbout(history, world, seed) {
  const random = new Random(seed + 2);
  const old = history.moments.slice(0, Math.max(1, Math.floor(history.moments.length * 0.8)));
  return Array.from({ length: 65_536 }, () => {
    const country = random.pick(world.countries);
    const day = random.between(historyDays.first + 365, historyDays.last);
    return {
      country: country.code,
      region: country.regions.length === 0 ? null : random.pick(country.regions).id,
      topic: random.pick(knownTopics),
      day,
      date: fromDayNumber(day),
      knownAt: random.pick(old),
    };
  });
}

/** The coordinates of the court's question: all on one day. */
export function onDay(date, beschikbaarOp) {
  return {
    peildatum: date,
    geldigOp: date,
    inWerkingOp: date,
    beschikbaarOp,
    openbaarOp: null,
    application: null,
  };
}
