import { article15c, type InstrumentId, type PolicyEvent, type Topic } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  gradings,
  instrumentRecorded,
  lapsed,
  named,
  provision,
  published,
  withdrawn,
} from '../support/histories/events.js';
import { gao } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;
const graded = gradings('three-step', [named(gao), 'higher']);

function answerAfter(first: PolicyEvent, ...ends: readonly PolicyEvent[]) {
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', exact(0)),
    first,
    published(act, day(3)),
    ...ends,
  );
  const { endedOn, period } = timeline.answer(ask(gao, peildatum(day(12)), article15c as Topic));
  return { endedOn, period };
}

/** `endedOn` is the first day on which what governed no longer held; what has ended cannot end again. */
describe('of several ends the first one counts, and a later one does not end the period', () => {
  it('own end, then withdrawal', () => {
    expect(answerAfter(actRecorded(act, [graded], { endsOn: day(7) }), withdrawn(act, day(9)))).toEqual({
      endedOn: day(7),
      period: { from: day(7), until: '..' },
    });
  });

  it('lapse, then withdrawal', () => {
    expect(
      answerAfter(actRecorded(act, [graded]), lapsed(act, article15c, day(7)), withdrawn(act, day(9))),
    ).toEqual({
      endedOn: day(7),
      period: { from: day(7), until: '..' },
    });
  });

  it('withdrawal, then lapse', () => {
    expect(
      answerAfter(actRecorded(act, [graded]), withdrawn(act, day(7)), lapsed(act, article15c, day(9))),
    ).toEqual({
      endedOn: day(7),
      period: { from: day(7), until: '..' },
    });
  });

  it('a topic that the act itself ends, then withdrawal of the act', () => {
    expect(
      answerAfter(actRecorded(act, [provision(article15c, { kind: 'ended' })]), withdrawn(act, day(9))),
    ).toEqual({ endedOn: day(4), period: { from: day(4), until: '..' } });
  });

  it('a topic that the act itself ends, then the end of the act', () => {
    expect(
      answerAfter(actRecorded(act, [provision(article15c, { kind: 'ended' })], { endsOn: day(9) })),
    ).toEqual({ endedOn: day(4), period: { from: day(4), until: '..' } });
  });
});
