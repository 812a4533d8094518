import type { InstrumentId, Topic } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  extended,
  instrumentRecorded,
  provision,
  published,
  rectified,
  stated,
  term,
  withdrawn,
} from '../support/histories/events.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;
const moratorium = 'moratorium-a' as InstrumentId;
const particulars = 'particulars' as Topic;
const decisionMoratorium = 'decision-moratorium' as Topic;

/** A period lasts as long as the same act governs with the same content. */
describe('a period runs on over an event that leaves the content as it was', () => {
  it('a rectification that repeats a provision word for word', () => {
    const timeline = timelineAfter(
      instrumentRecorded(act, 'wbv', exact(0)),
      actRecorded(act, [stated(particulars, 'words')]),
      published(act, day(2)),
      rectified(act, day(6), [stated(particulars, 'words')]),
    );
    expect(timeline.answer(ask(null, peildatum(day(4)), particulars)).period).toEqual({
      from: day(3),
      until: '..',
    });
  });

  it('an extension of a moratorium that lapsed and was withdrawn before', () => {
    const timeline = timelineAfter(
      instrumentRecorded(moratorium, 'moratorium', exact(0)),
      actRecorded(moratorium, [provision(decisionMoratorium, term(day(5)))]),
      published(moratorium, day(1)),
      withdrawn(moratorium, day(6)),
      extended(moratorium, day(8), day(12)),
    );
    const { state, endedOn, period } = timeline.answer(ask(null, peildatum(day(9)), decisionMoratorium));
    expect({ state, endedOn, period }).toEqual({
      state: 'not-running',
      endedOn: day(5),
      period: { from: day(5), until: '..' },
    });
  });
});
