import type { InstrumentId, PolicyEvent, Topic } from '@peildatum/policy';
import { ask, geldigOp, peildatum } from '../support/histories/asking.js';
import { between, day, exact, notBefore } from '../support/histories/days.js';
import {
  actRecorded,
  instrumentRecorded,
  published,
  rectified,
  source,
  stated,
  withdrawn,
} from '../support/histories/events.js';
import { mali } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;
const other = 'wbv-b' as InstrumentId;
const text = 'consolidated-text-a' as InstrumentId;
const topic = 'particulars' as Topic;

const entered = (publishedOn: number): PolicyEvent[] => [
  instrumentRecorded(act, 'wbv', exact(0)),
  actRecorded(act, [stated('minors-reception', 'words')]),
  published(act, day(publishedOn)),
];
const anActWithoutTheTopic = entered(2);

describe('a topic that a rectification adds to an act', () => {
  /** Before the rectification the act did not speak of it at all: that it had been withdrawn does not reach back. */
  it('is ended from the rectification on where the act had been withdrawn before', () => {
    const timeline = timelineAfter(
      ...anActWithoutTheTopic,
      withdrawn(act, day(5)),
      rectified(act, day(9), [stated(topic, 'words')]),
    );
    const answerOn = (offset: number) => timeline.answer(ask(null, peildatum(day(offset)), topic));
    expect([answerOn(7).state, answerOn(7).period]).toEqual(['unknown', { from: '..', until: day(9) }]);
    expect([answerOn(10).state, answerOn(10).period]).toEqual([
      'none-by-silence',
      { from: day(9), until: '..' },
    ]);
  });

  /** What a consolidated text observed is judged by the law of its own day; then nothing governed, so its silence does, with a later entry. */
  it('does not displace the silence of a consolidated text of a later day than the entry', () => {
    const timeline = timelineAfter(
      ...anActWithoutTheTopic,
      rectified(act, day(9), [stated(topic, 'words')]),
      instrumentRecorded(text, 'consolidated-text', null),
      actRecorded(text, [stated('minors-reception', 'words')], {
        source: source(2),
        entry: { kind: 'fixed-date', date: day(5) },
        replaces: [{ kind: 'section', country: mali, citation: null }],
      }),
    );
    for (const offset of [7, 10]) {
      const { state, basis, period } = timeline.answer(ask(null, peildatum(day(offset)), topic));
      expect({ state, governs: basis[0]?.instrument, period }).toEqual({
        state: 'none-by-silence',
        governs: text,
        period: { from: day(5), until: '..' },
      });
    }
  });

  it('stays for ever in an act that may have entered after the silence of a consolidated text', () => {
    const timeline = timelineAfter(
      instrumentRecorded(act, 'wbv', null),
      actRecorded(act, [stated('minors-reception', 'words')]),
      rectified(act, day(7), [stated(topic, 'words')]),
      instrumentRecorded(text, 'consolidated-text', null),
      actRecorded(text, [], {
        source: source(2),
        entry: { kind: 'fixed-date', date: day(5) },
        replaces: [{ kind: 'section', country: mali, citation: null }],
      }),
    );
    const { candidates } = timeline.answer(ask(null, peildatum(day(9)), topic));
    const periods = (candidates ?? []).map(({ state, period }) => [state, period.from, period.until]);
    expect(periods).toHaveLength(2);
    expect(periods).toEqual(
      expect.arrayContaining([
        ['none-by-silence', day(5), notBefore(10)],
        ['stated', between(7, 9), '..'],
      ]),
    );
  });

  /** The act speaks of the topic from day 9; until then another alone did, and the text of day 5 repeated it. */
  const confirmedMeanwhile = (publishedOn: number) =>
    timelineAfter(
      instrumentRecorded(other, 'wbv', exact(0)),
      actRecorded(other, [stated(topic, 'the older words')]),
      published(other, day(2)),
      ...entered(publishedOn),
      rectified(act, day(9), [stated(topic, 'the newer words')]),
      instrumentRecorded(text, 'consolidated-text', null),
      actRecorded(text, [stated(topic, 'the older words')], {
        source: source(2),
        entry: { kind: 'fixed-date', date: day(5) },
      }),
    );

  it('governs from then on over an older act that a consolidated text had confirmed meanwhile', () => {
    const timeline = confirmedMeanwhile(3);
    const answerOn = (offset: number) => timeline.answer(ask(null, peildatum(day(offset)), topic));
    const governing = (offset: number) => {
      const { basis, certainty, period } = answerOn(offset);
      return { governs: basis[0]?.instrument, certainty, period };
    };
    expect(governing(7)).toEqual({
      governs: other,
      certainty: 'as-recorded',
      period: { from: day(3), until: day(9) },
    });
    expect(governing(10)).toEqual({
      governs: act,
      certainty: 'as-recorded',
      period: { from: day(9), until: '..' },
    });
  });

  it('may govern from then on beside an act of its day that a consolidated text had confirmed meanwhile', () => {
    const { candidates } = confirmedMeanwhile(2).answer(ask(null, peildatum(day(10)), topic));
    expect(candidates?.map(({ basis }) => basis[0]?.instrument).sort()).toEqual([act, other]);
  });

  /** Unless the other act had entered by the date of the text, the text governs instead: from its date on, not from the next day. */
  it('governs over a text that confirmed an act of open entry, for as long as nothing later enters', () => {
    const timeline = timelineAfter(
      instrumentRecorded(other, 'wbv', exact(0)),
      actRecorded(other, [stated(topic, 'the older words')], {
        entry: { kind: 'not-known' },
        worksBackTo: day(0),
      }),
      ...entered(2),
      rectified(act, day(9), [stated(topic, 'the newer words')]),
      instrumentRecorded(text, 'consolidated-text', null),
      actRecorded(text, [stated(topic, 'the older words')], {
        source: source(2),
        entry: { kind: 'fixed-date', date: day(5) },
      }),
    );
    const { candidates } = timeline.answer(ask(null, geldigOp(day(12), day(12)), topic));
    const ends = (candidates ?? []).map(({ basis, period }) => [basis[0]?.instrument, period.until]);
    expect(ends).toContainEqual([act, '..']);
  });
});
