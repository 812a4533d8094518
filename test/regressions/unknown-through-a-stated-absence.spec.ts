import type { InstrumentId, Topic } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { between, day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  gradings,
  instrumentRecorded,
  named,
  noPolicy,
  provision,
  rectified,
  source,
} from '../support/histories/events.js';
import { gao, mali } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;
const other = 'minors-reception' as Topic;

/**
 * An unpublished act on the country may enter from day 6 on, and is rectified on day 7 to speak of a topic that it did not speak of. On day 6 a source says
 * that there was no policy. That nothing is known of the topic on day 6 means that the act had entered; then it governs from day 7 on, whatever comes later.
 */
describe('a topic of which nothing is known, where a source says of a later day that there was no policy', () => {
  it('stays so through that day only where an act entered by then, which governs as soon as it speaks of the topic', () => {
    const timeline = timelineAfter(
      instrumentRecorded('a-nota' as InstrumentId, 'nota', null),
      noPolicy(day(6), day(7)),
      instrumentRecorded(act, 'wbv', exact(5)),
      actRecorded(act, [gradings('binary', [named(gao), 'exceptional'])]),
      rectified(act, day(7), [provision(other, { kind: 'general-policy' })]),
      instrumentRecorded('a-text' as InstrumentId, 'consolidated-text', null),
      actRecorded('a-text' as InstrumentId, [], {
        entry: { kind: 'fixed-date', date: day(9) },
        replaces: [{ kind: 'section', country: mali, citation: null }],
        source: source(2),
      }),
    );
    const { state, candidates, period } = timeline.answer(ask(gao, peildatum(day(4)), other));
    expect([state, candidates, period]).toEqual(['unknown', null, { from: '..', until: between(6, 7) }]);
  });
});
