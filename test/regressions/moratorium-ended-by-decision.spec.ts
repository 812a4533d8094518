import type { InstrumentId, Provision, Topic } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import { actRecorded, instrumentRecorded, provision, published } from '../support/histories/events.js';
import { mali } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const decision = 'moratorium-a' as InstrumentId;
const topic = 'decision-moratorium' as Topic;

function answerTo(holding: 'held' | 'referenced', provisions: readonly Provision[]) {
  const timeline = timelineAfter(
    instrumentRecorded(decision, 'moratorium', exact(0), { holding }),
    actRecorded(decision, provisions, { replaces: [{ kind: 'topics', country: mali, topics: [topic] }] }),
    published(decision, day(2)),
  );
  const { state, endedOn } = timeline.answer(ask(null, peildatum(day(5)), topic));
  return { state, endedOn };
}

describe('a decision that replaces the moratorium', () => {
  it('and says that it ends: not running, with the day', () => {
    expect(answerTo('held', [provision(topic, { kind: 'ended' })])).toEqual({
      state: 'not-running',
      endedOn: day(3),
    });
  });

  it('and is silent on it, the text held: not running', () => {
    expect(answerTo('held', [])).toEqual({ state: 'not-running', endedOn: null });
  });

  /** What a text that we do not have says in the old one's place is not known. */
  it('of which we do not have the text: unknown', () => {
    expect(answerTo('referenced', [])).toEqual({ state: 'unknown', endedOn: null });
  });
});
