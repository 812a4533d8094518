import {
  article15c,
  knownTopics,
  protectionAlternative,
  type InstrumentId,
  type Topic,
} from '@peildatum/policy';
import { touches, type Finding, type Subjects, type Timeline } from '@peildatum/timeline';
import fc from 'fast-check';
import { history } from '../support/histories/arbitrary/history.js';
import { ordinaryTopic } from '../support/histories/arbitrary/provisions.js';
import { day, exact } from '../support/histories/days.js';
import { actRecorded, instrumentRecorded, published, stated } from '../support/histories/events.js';
import { mali } from '../support/histories/geography.js';
import { parameters, runs } from '../support/property-runs.js';
import { timelineAfter, timelineOf } from '../support/timeline-of.js';

const topics = knownTopics as readonly string[] as readonly Topic[];
const asked = fc.record({
  topic: fc.constantFrom(...topics, article15c, article15c),
  /** Of the instruments and the events in the log, which ones the answer names: every so manieth. */
  named: fc.integer({ min: 1, max: 5 }),
  days: fc.array(fc.integer({ min: -1, max: 17 }), { minLength: 1, maxLength: 3 }),
  today: fc.integer({ min: 5, max: 300 }),
  lastKnown: fc.option(fc.nat({ max: 40 }), { nil: null, freq: 3 }),
});

describe('the findings that touch an answer', () => {
  it('are those of the country that touch it, though the others are not worked out', () => {
    let found = 0;
    fc.assert(
      fc.property(history, asked, ({ log }, { topic, named, days, today, lastKnown }) => {
        const timeline = timelineOf(log);
        const known = lastKnown === null ? null : log[lastKnown % log.length]!.recordedAt;
        const subjects: Subjects = {
          topics: new Set(topic === article15c ? [topic, protectionAlternative] : [topic]),
          ...someNamed(timeline, known, named),
          days: days.map(day),
        };
        const whole = timeline.findings(mali, day(today), known).findings;
        const touching = timeline.findingsTouching(mali, day(today), known, subjects);
        expect(touching).toEqual(whole.filter((one) => touches(one, subjects)));
        found += touching.length;
      }),
      parameters(runs('findings that touch', 0.25)),
    );
    expect(found).toBeGreaterThan(0);
  });
});

describe('a finding on a number that an act refers to under several topics', () => {
  const act = 'wbv-2031-1' as InstrumentId;
  const refersTo = ['C7/99.9'];
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', exact(1)),
    actRecorded(act, [
      { ...stated('exclusion-1f', 'see there'), citation: 'C7/23.2', refersTo },
      { ...stated('particulars', 'see there too'), citation: 'C7/23.4', refersTo },
    ]),
    published(act, day(2)),
  );
  const codesTouching = (topic: string, ...instruments: readonly InstrumentId[]) =>
    timeline
      .findingsTouching(mali, day(20), null, {
        topics: new Set([topic as Topic]),
        instruments: new Set(instruments),
        events: new Set(),
        days: [day(9)],
      })
      .map(({ code }) => code)
      .filter((code) => code === 'reference-without-text');

  it('touches an answer that names the act, whatever it is on', () => {
    expect(codesTouching(article15c, act)).toEqual(['reference-without-text']);
  });

  it('touches none that does not', () => {
    expect(codesTouching(article15c)).toEqual([]);
  });
});

describe('a finding on an act of which neither signature nor publication is known', () => {
  const act = 'wbv-2031-1' as InstrumentId;
  const decides = 'wbv-2031-2' as InstrumentId;
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', null),
    actRecorded(act, [{ ...stated(ordinaryTopic, 'see there'), citation: 'C7/23.2', refersTo: ['C7/99.9'] }]),
    instrumentRecorded(decides, 'wbv', exact(4)),
    actRecorded(decides, [stated(ordinaryTopic, 'something else')]),
    published(decides, day(5)),
  );

  it('is told from the first day from which anything is known, with all other findings or alone', () => {
    const subjects: Subjects = {
      topics: new Set([ordinaryTopic]),
      instruments: new Set([act]),
      events: new Set(),
      days: [day(9)],
    };
    const isOne = ({ code }: Finding) => code === 'reference-without-text';
    const whole = timeline.findings(mali, day(20), null).findings.filter(isOne);
    expect(whole.map(({ period }) => period)).toEqual([{ from: day(6), until: '..' }]);
    expect(timeline.findingsTouching(mali, day(20), null, subjects).filter(isOne)).toEqual(whole);
  });
});

/** Some of the instruments with all their events, and some of the events of the country. */
function someNamed(
  timeline: Timeline,
  known: string | null,
  every: number,
): Pick<Subjects, 'instruments' | 'events'> {
  const instruments = new Set<InstrumentId>(
    timeline.instrumentIds(known).filter((_id, place) => place % every === 0),
  );
  const own = [...instruments].flatMap((id) => timeline.instrumentHistory(id));
  const country = timeline.countryHistory(mali).filter((_event, place) => place % every === 0);
  return { instruments, events: new Set([...own, ...country].map(({ id }) => id)) };
}
