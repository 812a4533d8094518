import type { InstrumentId, PolicyEvent, Topic } from '@peildatum/policy';
import { ask, geldigOp, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  instrumentRecorded,
  provision,
  published,
  stated,
  term,
} from '../support/histories/events.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;
const later = 'wbv-b' as InstrumentId;
const moratorium = 'moratorium-a' as InstrumentId;
const topic = 'particulars' as Topic;
const decisionMoratorium = 'decision-moratorium' as Topic;

const ending: PolicyEvent[] = [
  instrumentRecorded(act, 'wbv', exact(0)),
  actRecorded(act, [stated(topic, 'words')], { endsOn: day(10) }),
  published(act, day(2)),
];
const successor: PolicyEvent[] = [
  instrumentRecorded(later, 'wbv', exact(0)),
  actRecorded(later, [stated(topic, 'other words')]),
  published(later, day(6)),
];

/** A later act that does not count for the question takes nothing away from the end that an earlier one sets itself. */
describe('the period of an act ends with the act, also where a later act does not count', () => {
  it('because it had not entered on W', () => {
    const answer = timelineAfter(...ending, ...successor).answer(ask(null, geldigOp(day(8), day(5)), topic));
    expect(answer.period).toEqual({ from: day(3), until: day(10) });
  });

  it('because it had not been made public', () => {
    const moments = peildatum(day(8), { openbaarOp: day(3) });
    const answer = timelineAfter(...ending, ...successor).answer(ask(null, moments, topic));
    expect(answer.period).toEqual({ from: day(3), until: day(10) });
  });

  it('because it only mirrors the moratorium', () => {
    const running = (until: number | null) =>
      provision(decisionMoratorium, term(until === null ? null : day(until)));
    const timeline = timelineAfter(
      instrumentRecorded(moratorium, 'moratorium', exact(0)),
      actRecorded(moratorium, [running(10)]),
      published(moratorium, day(4)),
      instrumentRecorded(later, 'wbv', exact(0)),
      actRecorded(later, [running(null)]),
      published(later, day(5)),
    );
    const answer = timeline.answer(ask(null, peildatum(day(7)), decisionMoratorium));
    expect([answer.state, answer.period]).toEqual(['running', { from: day(5), until: day(10) }]);
  });
});
