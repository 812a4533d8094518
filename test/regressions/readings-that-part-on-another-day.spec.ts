import { article15c, type InstrumentId, type PolicyEvent, type Scope } from '@peildatum/policy';
import { ask, geldigOp, peildatum } from '../support/histories/asking.js';
import { between, day, exact, notBefore } from '../support/histories/days.js';
import {
  actRecorded,
  gradings,
  instrumentRecorded,
  lapsed,
  named,
  published,
} from '../support/histories/events.js';
import { gao, inekar, mali, san, segou } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;
const allButSegou: Scope = { ...named(segou), kind: 'all-but' } as Scope;

/** Gao by name in a part that lapses on day 14, all but Ségou in a part that stays: the same grade, in other words. */
const gradedTwice: PolicyEvent[] = [
  instrumentRecorded(act, 'wbv', exact(5)),
  actRecorded(act, [gradings('three-step', [named(gao), 'exceptional'])], {
    replaces: [{ kind: 'section', country: mali, citation: null }],
  }),
  actRecorded(act, [{ ...gradings('three-step', [allButSegou, 'exceptional']), citation: 'C7/23.4.2' }], {
    part: 'second',
  }),
  lapsed(act, article15c, day(14)),
];

describe('two ways to read an act that say the same on the asked day and rest on other words on another', () => {
  /** Read as Gao, Inékar rests on the first part until it lapses; read as itself on the second throughout. */
  it('each have an end of their own', () => {
    const timeline = timelineAfter(...gradedTwice, published(act, day(5)));
    const { certainty, level, period } = timeline.answer(ask(inekar, geldigOp(day(8), day(15))));
    expect({ certainty, level, period }).toEqual({
      certainty: 'as-recorded',
      level: 'exceptional',
      period: { from: day(6), until: notBefore(14) },
    });
  });

  /** Read as Ségou, San is named by neither part: silence that from day 14 on rests on one of them alone. */
  it('also where the text is silent, and for the set of readings', () => {
    const timeline = timelineAfter(...gradedTwice);
    const { period, candidates } = timeline.answer(ask(san, peildatum(day(15))));
    expect(period).toEqual({ from: day(14), until: '..' });
    expect(candidates?.map((one) => [one.state, one.period.from])).toEqual([
      ['unknown', '..'],
      ['graded', between(6, 15)],
      ['none-by-silence', between(14, 15)],
    ]);
  });
});
