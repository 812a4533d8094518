import type { InstrumentId } from '@peildatum/policy';
import { ask, geldigOp } from '../support/histories/asking.js';
import { day, exact, notBefore } from '../support/histories/days.js';
import { actRecorded, claimed, gradings, instrumentRecorded, named } from '../support/histories/events.js';
import { gao } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const a = 'wbv-a' as InstrumentId;
const b = 'wbv-b' as InstrumentId;

/** Two acts enter on day 9; one works back to day 2. With hindsight it alone is valid until the other is too. */
describe('an act that works back and one of the same day of entry that does not', () => {
  const timeline = timelineAfter(
    instrumentRecorded(a, 'wbv', null),
    actRecorded(a, [gradings('three-step', [named(gao), 'higher'])], { worksBackTo: day(2) }),
    claimed(a, 'entry', exact(9), 3),
    instrumentRecorded(b, 'wbv', null),
    actRecorded(b, [gradings('three-step', [named(gao), 'lower'])]),
    claimed(b, 'entry', exact(9), 3),
  );
  const answerOn = (offset: number) => timeline.answer(ask(gao, geldigOp(day(offset), day(12))));

  it('is uncertain from the day on which both are valid', () => {
    expect(answerOn(9).certainty).toBe('uncertain');
  });

  it('does not run the period of the certain days across that day', () => {
    expect(answerOn(5).certainty).toBe('as-recorded');
    expect(answerOn(5).period).toEqual({ from: day(2), until: notBefore(9) });
  });
});
