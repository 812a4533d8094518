import type { InstrumentId, PolicyEvent, Topic } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
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
const text = 'consolidated-text-a' as InstrumentId;
const topic = 'particulars' as Topic;

const anActWithoutTheTopic: PolicyEvent[] = [
  instrumentRecorded(act, 'wbv', exact(0)),
  actRecorded(act, [stated('minors-reception', 'words')]),
  published(act, day(2)),
];

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
});
