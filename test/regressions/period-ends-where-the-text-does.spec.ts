import { protectionAlternative, type InstrumentId } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  oneAlternative,
  gradings,
  instrumentRecorded,
  named,
  provision,
  published,
  rectified,
} from '../support/histories/events.js';
import { gao, mali, mopti } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;

/** Silence, and a text that speaks of other regions, are two contents: the answer rests on other words. */
it('does not run a period across the day on which the text first speaks of an alternative, for other regions', () => {
  const inMopti = provision(protectionAlternative, oneAlternative(named(mopti), named(gao)), {
    citation: 'C7/23.5.2',
    text: 'There is an alternative for some.',
  });
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', exact(0)),
    actRecorded(act, [gradings('three-step', [named(gao), 'higher'])], {
      replaces: [{ kind: 'section', country: mali, citation: null }],
    }),
    published(act, day(2)),
    rectified(act, day(5), [inMopti]),
  );
  const periodOn = (offset: number) =>
    timeline.answer(ask(mopti, peildatum(day(offset)), protectionAlternative)).period;
  expect(periodOn(4)).toEqual({ from: day(3), until: day(5) });
  expect(periodOn(5)).toEqual({ from: day(5), until: '..' });
});
