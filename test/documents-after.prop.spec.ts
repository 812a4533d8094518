import {
  article15c,
  entryOf,
  isMoratoriumTopic,
  madePublicOn,
  protectionAlternative,
  publishedOn,
  signedOn,
  span,
  toDayNumber,
  type DayBounds,
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

/** The acts of a document that move one of the topics, read from it whole: as issued, or as rectified. */
function actsOn(facts: InstrumentFacts, topics: ReadonlySet<Topic>): InstrumentFacts['acts'] {
  const { kind } = facts.instrument.event.data;
  if (kind === 'consolidated-text') return [];
  const moved = [...topics].filter((one) => isMoratoriumTopic(one) === (kind === 'moratorium'));
  const rectified = (part: string) =>
    facts.rectifications.flatMap(({ event: { data } }) => (data.part === part ? data.provisions : []));
  return facts.acts.filter(({ event: { data } }) =>
    [...data.provisions, ...data.replaces, ...rectified(data.part)].some((one) => {
      if (one.country !== mali) return false;
      if ('topic' in one) return moved.includes(one.topic);
      if (one.kind === 'section') return moved.some((topic) => !isMoratoriumTopic(topic));
      return one.topics.some((name) => moved.includes(name));
    }),
  );
}

function entryIn(facts: InstrumentFacts, topics: ReadonlySet<Topic>): DayBounds | null {
  const entries = actsOn(facts, topics).map(({ event }) => entryOf(facts, event.data).bounds);
  return entries.length === 0 ? null : entries.reduce(span);
}

/** Whether what is recorded with a document tells anything of the topics after the day. */
function tells(facts: InstrumentFacts, topics: ReadonlySet<Topic>, after: DayNumber): boolean {
  if (facts.acts.length === 0)
    return (
      facts.instrument.event.data.kind !== 'consolidated-text' &&
      [signedOn(facts)?.bounds, madePublicOn(facts)].some((one) => (one?.earliest ?? -Infinity) > after)
    );
  const entry = entryIn(facts, topics);
  if (entry === null) return false;
  const happened = [facts.rectifications, facts.withdrawals, facts.lapses, facts.extensions];
  const bounds = publishedOn(facts)?.bounds ?? entry;
  return bounds.latest > after || happened.some((events) => events.length > 0);
}

/** The first day on which anything of it can have happened; none is known where its signature is not. */
function firstDay(facts: InstrumentFacts, topics: ReadonlySet<Topic>): DayNumber {
  const known = [publishedOn(facts)?.bounds, madePublicOn(facts)].flatMap((one) => one?.earliest ?? []);
  const begun = actsOn(facts, topics).flatMap(({ event }) => {
    const { bounds, worksBackTo } = entryOf(facts, event.data);
    return [bounds.earliest, worksBackTo ?? Infinity];
  });
  return Math.min(signedOn(facts)?.bounds.earliest ?? -Infinity, ...known, ...begun);
}

describe('what tells of a topic after a day', () => {
  it('is given, but for what begins after the last day, which is counted', () => {
    let [leftOut, counted] = [0, 0];
    fc.assert(
      fc.property(
        history,
        fc.constantFrom(...topicsAsked),
        fc.integer({ min: -1, max: 17 }),
        fc.option(fc.integer({ min: 0, max: 17 })),
        fc.nat(),
        ({ log }, asked, on, last, place) => {
          const timeline = timelineOf(log);
          const topics = new Set(asked);
          const known = place % 2 === 0 ? null : log[place % log.length]!.recordedAt;
          const through = last === null ? null : day(Math.max(on, last));
          const given = timeline.documentsAfter(mali, topics, day(on), through, known);
          const all = timeline.documentsOn(mali, known);
          const telling = all.filter((one) => tells(one, topics, toDayNumber(day(on))));
          const isBeyond = (one: InstrumentFacts) =>
            through !== null && firstDay(one, topics) > toDayNumber(through);
          const listed = given.documents.filter(({ facts }) => all.includes(facts));
          const isListed = (one: InstrumentFacts) => listed.some(({ facts }) => facts === one);
          expect(telling.filter((one) => !isBeyond(one) && !isListed(one))).toEqual([]);
          for (const { facts, entry } of listed) {
            expect(entry).toEqual(entryIn(facts, topics));
            expect(isBeyond(facts)).toBe(false);
          }
          expect(given.beyond).toBe(telling.filter(isBeyond).length);
          leftOut += all.length - listed.length;
          counted += given.beyond;
        },
      ),
      parameters(runs('documents after a day', 0.5)),
    );
    expect(leftOut).toBeGreaterThan(0);
    expect(counted).toBeGreaterThan(0);
  });
});
