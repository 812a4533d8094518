import type { InstrumentId } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { between, day, exact, notBefore, open } from '../support/histories/days.js';
import {
  actRecorded,
  claimed,
  gradings,
  instrumentRecorded,
  named,
  source,
} from '../support/histories/events.js';
import { gao } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const unpublished = 'wbv-a' as InstrumentId;
const claimedAct = 'wbv-b' as InstrumentId;
const text = 'consolidated-text-a' as InstrumentId;
const higher = gradings('three-step', [named(gao), 'higher']);
const lower = gradings('three-step', [named(gao), 'lower']);

/**
 * A consolidated text says on day 6 what one act says, which entered on day 6 or 7. It governs on day 7 only where that act entered on day 6 and something else governed
 * then: the other act, which thus entered by day 6 too. Nothing is left that could end the reading.
 */
it('lets a consolidated text govern without end where it does so only if every open act has entered', () => {
  const { candidates } = timelineAfter(
    instrumentRecorded(unpublished, 'wbv', exact(0)),
    actRecorded(unpublished, [higher], { source: source(2) }),
    instrumentRecorded(claimedAct, 'wbv', exact(0)),
    actRecorded(claimedAct, [lower], { source: source(2) }),
    claimed(claimedAct, 'entry', between(6, 7), 3),
    instrumentRecorded(text, 'consolidated-text', null),
    actRecorded(text, [lower], { source: source(2), entry: { kind: 'fixed-date', date: day(6) } }),
  ).answer(ask(gao, peildatum(day(7))));
  expect(candidates?.map(({ basis, period }) => [basis[0]?.instrument, period.from, period.until])).toEqual([
    [unpublished, between(6, 7), open],
    [text, day(6), open],
    [claimedAct, between(6, 7), notBefore(8)],
  ]);
});
