import type { InstrumentId, Topic } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { between, day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  claimed,
  gradings,
  instrumentRecorded,
  lapsed,
  named,
  noPolicy,
} from '../support/histories/events.js';
import { gao } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;

/**
 * An act entered from day 1 through day 7, and what it said lapsed on day 7. Entered before, it governs; entered on that day, it says
 * nothing of the topic, and is an act on the country all the same. In no world is there no policy on day 7.
 */
describe('a stated absence of policy', () => {
  it('ends on the last day on which an act may have entered, whether or not it then still says anything', () => {
    const timeline = timelineAfter(
      instrumentRecorded('a-nota' as InstrumentId, 'nota', null),
      noPolicy(),
      instrumentRecorded(act, 'wbv', exact(0)),
      actRecorded(act, [gradings('binary', [named(gao), 'exceptional'])]),
      claimed(act, 'entry', between(1, 7), 3),
      lapsed(act, 'article-15c' as Topic, day(7)),
    );
    const { candidates } = timeline.answer(ask(gao, peildatum(day(4))));
    expect(candidates?.map((one) => [one.state, one.period.from, one.period.until])).toEqual([
      ['no-policy', '..', between(5, 7)],
      ['graded', between(1, 4), day(7)],
    ]);
  });
});
