import { article15c, type InstrumentId } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { between, day, exact, notBefore } from '../support/histories/days.js';
import {
  actRecorded,
  claimed,
  gradings,
  instrumentRecorded,
  lapsed,
  named,
  noPolicy,
} from '../support/histories/events.js';
import { gao, mali } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;

/** What lapses on or before the day of entry was never part of the act: its silence is then another reading than an end. */
it('keeps apart an unpublished act whose provision lapsed after its entry and one whose provision lapsed before', () => {
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', exact(0)),
    actRecorded(act, [gradings('three-step', [named(gao), 'higher'])], {
      replaces: [{ kind: 'section', country: mali, citation: null }],
    }),
    lapsed(act, article15c, day(6)),
  );
  const candidates = timeline.answer(ask(gao, peildatum(day(8)))).candidates ?? [];
  expect(candidates.map(({ state, endedOn }) => [state, endedOn])).toEqual(
    expect.arrayContaining([
      ['unknown', null],
      ['none-by-silence', day(6)],
      ['none-by-silence', null],
    ]),
  );
  expect(candidates).toHaveLength(3);
});

/** Two texts under two citations, of which one lapsed: what is left is one reading, whether the other ever was part of the act or not. */
it('takes the period of what is left over all worlds, whenever the act entered', () => {
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', exact(0)),
    actRecorded(act, [gradings('three-step', [named(gao), 'higher'])]),
    actRecorded(act, [{ ...gradings('three-step', [named(gao), 'lower']), citation: 'C7/23.4.2' }], {
      part: 'second',
    }),
    claimed(act, 'entry', between(3, 8), 3),
    lapsed(act, article15c, day(5)),
  );
  const { level, certainty, period } = timeline.answer(ask(gao, peildatum(day(8))));
  expect({ level, certainty, period }).toEqual({
    level: 'lower',
    certainty: 'as-recorded',
    period: { from: between(5, 8), until: '..' },
  });
});

/** The act ends the absence on the day it enters, also where what it said of the topic had lapsed by then. */
it('leaves nothing governing, for as long as the act is the only one, where it entered after the lapse', () => {
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', exact(0)),
    actRecorded(act, [gradings('three-step', [named(gao), 'higher'])]),
    lapsed(act, article15c, day(6)),
    noPolicy(),
  );
  const { candidates } = timeline.answer(ask(gao, peildatum(day(8))));
  const periods = (candidates ?? []).map(({ state, period }) => [state, period.from, period.until]);
  expect(periods).toHaveLength(3);
  expect(periods).toEqual(
    expect.arrayContaining([
      ['no-policy', '..', notBefore(9)],
      ['unknown', between(6, 8), '..'],
      ['none-by-silence', day(6), '..'],
    ]),
  );
});

it('ends an absence with an act that has surely entered, though all it said had lapsed by then', () => {
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', exact(0)),
    actRecorded(act, [gradings('three-step', [named(gao), 'higher'])]),
    claimed(act, 'entry', between(6, 8), 3),
    lapsed(act, article15c, day(6)),
    noPolicy(day(10), day(15)),
  );
  const { state, certainty, period } = timeline.answer(ask(gao, peildatum(day(12))));
  expect({ state, certainty, period }).toEqual({
    state: 'unknown',
    certainty: 'as-recorded',
    period: { from: '..', until: '..' },
  });
});
