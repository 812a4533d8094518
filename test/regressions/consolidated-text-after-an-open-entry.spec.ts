import { article15c, type InstrumentId } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { between, day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  claimed,
  gradings,
  instrumentRecorded,
  lapsed,
  named,
  source,
} from '../support/histories/events.js';
import { gao } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;
const text = 'consolidated-text-a' as InstrumentId;
const higher = gradings('three-step', [named(gao), 'higher']);
const lower = gradings('three-step', [named(gao), 'lower']);

const answerOnDay10 = (observed: typeof higher) =>
  timelineAfter(
    instrumentRecorded(act, 'wbv', exact(0)),
    actRecorded(act, [higher]),
    actRecorded(act, [lower], { part: 'second' }),
    claimed(act, 'entry', between(3, 8), 3),
    lapsed(act, article15c, day(5), 'second'),
    instrumentRecorded(text, 'consolidated-text', null),
    actRecorded(text, [observed], { source: source(2), entry: { kind: 'fixed-date', date: day(9) } }),
  ).answer(ask(gao, peildatum(day(10))));

/**
 * Entered before its second part lapsed, the act said that part and then nothing more; entered after, it never had that part. A consolidated
 * text that says what the first part says confirms the act in the one case and replaces its silence in the other.
 */
it('holds a consolidated text against what the act said for each day on which that may have entered', () => {
  const { candidates } = answerOnDay10(higher);
  expect(candidates?.map(({ basis, level, period }) => [basis[0]?.instrument, level, period.from])).toEqual([
    [act, 'higher', between(5, 8)],
    [text, 'higher', day(9)],
  ]);
});

it('lets a consolidated text that says something else govern, whenever the act entered', () => {
  const { certainty, basis, period } = answerOnDay10(lower);
  expect([certainty, basis[0]?.instrument, period.from]).toEqual(['as-recorded', text, day(9)]);
});
