import { article15c } from '@peildatum/policy';
import { BareLists } from '../facts/bare-lists.mjs';
import { onDay } from '../facts/questions.mjs';
import { forAbout, inTurn, meanOf } from '../rounds.mjs';
import { quantityFigure, ratioFigure } from './figure.mjs';

/** So many that nearly every topic of every country is among them. */
const FIRST = 16_384;

const bare = 'binary search in a list';
const now = 'which acts govern';
const then = 'the same, old beschikbaarOp';
const answer = 'full answer, article-15c';
const oldAnswer = 'the same answer, old beschikbaarOp';

/** Which acts govern on a day: against a search in bare lists, and as known long ago against as known now. */
export async function governing({ timeline, history, questions, facts, effort }) {
  const lists = new BareLists(history.acts);
  const published = new Set(history.acts.map(({ instrument }) => instrument));
  const mask = questions.length - 1;
  const govern = (n, known) => {
    const { country, topic, day } = questions[n & mask];
    return timeline.governing(country, topic, day, day, known);
  };
  const first = {
    now: meanOf(FIRST, (n) => govern(n, null)),
    then: meanOf(FIRST, (n) => govern(n, questions[n & mask].knownAt)),
  };
  const shares = agreement(timeline, lists, published, questions);
  const full = (n, known) => {
    const { country, region, date } = questions[n & mask];
    return timeline.answer({ country, region, topic: article15c, moments: onDay(date, known) });
  };
  const slice = effort === 'quick' ? 100 : 250;
  const rates = await inTurn(
    {
      [bare]: forAbout(slice, (n) => {
        const { country, topic, day } = questions[n & mask];
        return lists.lastEntered(country, topic, day);
      }),
      [now]: forAbout(slice, (n) => govern(n, null)),
      [then]: forAbout(slice, (n) => govern(n, questions[n & mask].knownAt)),
      [answer]: forAbout(slice, (n) => full(n, null)),
      [oldAnswer]: forAbout(slice, (n) => full(n, questions[n & mask].knownAt)),
    },
    { rounds: effort === 'quick' ? 3 : 7, warmUp: 2 },
  );
  const ratio = (name, subject, against, aim, inverse = false) =>
    ratioFigure({ name, facts, unit: 'questions/s', subject, against, rates, inverse, aim });
  return {
    figures: [
      ratio('governing', now, bare, { atLeast: 0.25 }),
      ratio('full answer', answer, bare, null),
      ratio('old knowledge', then, now, { atMost: 3 }, true),
      ratio('old knowledge, full answer', oldAnswer, answer, null, true),
      quantityFigure({
        name: 'questions with one governing act',
        facts,
        unit: 'share',
        what: 'of all asked',
        value: shares,
      }),
      quantityFigure({
        name: 'first questions',
        facts,
        unit: 'µs/question',
        what: `${now}, the first ${FIRST.toLocaleString('en')}`,
        value: first.now,
        aside: { what: then, median: first.then, rounds: [first.then] },
      }),
    ],
  };
}

/**
 * Compares both sides before anything is timed: where one act governs for certain, the list must name it too.
 * Gives the share of questions of which that is so. Throws where they differ.
 */
export function agreement(timeline, lists, published, questions) {
  const asked = questions.slice(0, 4096);
  let settled = 0;
  for (const { country, topic, day, date } of asked) {
    const found = timeline.governing(country, topic, day, day, null);
    if (found.length !== 1 || !published.has(found[0].instrument)) continue;
    settled += 1;
    const listed = lists.lastEntered(country, topic, day);
    if (listed !== found[0].instrument && !sameDay(lists, country, topic, day, found[0].instrument))
      throw new Error(`${country} ${topic} ${date}: ${found[0].instrument} governs, the list has ${listed}`);
  }
  return settled / asked.length;
}

/** Two acts of one day: the list takes the last in it, the law the one published last. */
function sameDay(lists, country, topic, day, instrument) {
  return lists.enteredWithLast(country, topic, day).includes(instrument);
}
