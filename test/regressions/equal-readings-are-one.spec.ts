import { article15c, type InstrumentId, type Topic } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import { actRecorded, instrumentRecorded, lapsed, provision } from '../support/histories/events.js';
import { gao, mali } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;

/** Entered after its own end, the act has ended the topic on that day, whether or not the provision that said so lapsed before. */
it('gives no two candidates of one act that say the same', () => {
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', exact(4)),
    actRecorded(act, [provision(article15c as Topic, { kind: 'ended' })], {
      endsOn: day(2),
      replaces: [{ kind: 'section', country: mali, citation: null }],
    }),
    lapsed(act, article15c, day(7)),
  );
  const { candidates } = timeline.answer(ask(gao, peildatum(day(9))));
  expect((candidates ?? []).map(({ state, endedOn }) => [state, endedOn])).toEqual(
    expect.arrayContaining([
      ['unknown', null],
      ['none-by-silence', day(2)],
    ]),
  );
  expect(candidates).toHaveLength(2);
});
