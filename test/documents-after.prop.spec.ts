import {
  article15c,
  entryOf,
  protectionAlternative,
  publishedOn,
  span,
  toDayNumber,
  type DayNumber,
  type InstrumentFacts,
  type Topic,
} from '@peildatum/policy';
import fc from 'fast-check';
import { history } from './support/histories/arbitrary/history.js';
import { decisionMoratorium, ordinaryTopic } from './support/histories/arbitrary/provisions.js';
import { day } from './support/histories/days.js';
import { mali } from './support/histories/geography.js';
import { parameters, runs } from './support/property-runs.js';
import { timelineOf } from './support/timeline-of.js';

const topicsAsked = [[article15c, protectionAlternative], [ordinaryTopic], [decisionMoratorium]];

/** Whether what is recorded with a document that holds acts tells anything of the topics after the day, read from it whole. */
function tells(facts: InstrumentFacts, topics: ReadonlySet<Topic>, after: DayNumber): boolean {
  const touching = facts.acts.filter(({ event: { data } }) =>
    [...data.provisions, ...data.replaces].some(
      (one) =>
        one.country === mali &&
        ('topic' in one
          ? topics.has(one.topic)
          : one.kind === 'section' || one.topics.some((name) => topics.has(name))),
    ),
  );
  if (touching.length === 0) return false;
  const happened = [facts.rectifications, facts.withdrawals, facts.lapses, facts.extensions];
  const entry = touching.map(({ event }) => entryOf(facts, event.data).bounds).reduce(span);
  const bounds = publishedOn(facts)?.bounds ?? entry;
  return bounds.latest > after || happened.some((events) => events.length > 0);
}

describe('the documents that may tell of a topic after a day', () => {
  it('leave out none that tells of it, and none without acts', () => {
    let leftOut = 0;
    fc.assert(
      fc.property(
        history,
        fc.constantFrom(...topicsAsked),
        fc.integer({ min: -1, max: 17 }),
        fc.nat(),
        ({ log }, asked, on, place) => {
          const timeline = timelineOf(log);
          const topics = new Set(asked);
          const known = place % 2 === 0 ? null : log[place % log.length]!.recordedAt;
          const given = timeline.documentsAfter(mali, topics, day(on), known);
          const all = timeline.documentsOn(mali, known);
          expect(all.filter((one) => given.includes(one))).toEqual(given);
          for (const facts of all.filter((one) => !given.includes(one))) {
            leftOut += 1;
            expect(facts.acts.length).toBeGreaterThan(0);
            expect(tells(facts, topics, toDayNumber(day(on)))).toBe(false);
          }
        },
      ),
      parameters(runs('documents after a day', 0.5)),
    );
    expect(leftOut).toBeGreaterThan(0);
  });
});
