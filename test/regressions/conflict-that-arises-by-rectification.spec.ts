import type { InstrumentId, PolicyEvent, Topic } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { between, day, exact, notBefore } from '../support/histories/days.js';
import {
  actRecorded,
  claimed,
  instrumentRecorded,
  published,
  rectified,
  source,
  stated,
} from '../support/histories/events.js';
import { timelineAfter } from '../support/timeline-of.js';

const a = 'wbv-a' as InstrumentId;
const b = 'wbv-b' as InstrumentId;
const topic = 'particulars' as Topic;

function act(id: InstrumentId, said: string): PolicyEvent[] {
  return [
    instrumentRecorded(id, 'wbv', exact(0)),
    actRecorded(id, [stated(said, `words of ${id}`)], { source: source(6, 'a-nota') }),
  ];
}

/**
 * B entered on day 3 and speaks of the topic from day 7 on, when it is rectified. A, of which nobody knows whether it was published, may have
 * entered on day 3 too. That A governed before does not tell that it prevails over B.
 */
describe('an act that governed alone', () => {
  it('may yet lose to one of its own day of entry that only later speaks of the topic', () => {
    const timeline = timelineAfter(
      ...act(a, topic),
      claimed(a, 'entry', between(3, 5), 6),
      ...act(b, 'minors-reception'),
      published(b, day(2)),
      rectified(b, day(7), [stated(topic, 'words of the rectification')]),
    );
    const { state, basis, period } = timeline.answer(ask(null, peildatum(day(6)), topic));
    expect({ state, governs: basis[0]?.instrument, period }).toEqual({
      state: 'stated',
      governs: a,
      period: { from: between(3, 5), until: notBefore(7) },
    });
  });
});
