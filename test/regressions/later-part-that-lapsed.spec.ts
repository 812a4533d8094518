import { article15c, type InstrumentId } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  gradings,
  instrumentRecorded,
  lapsed,
  named,
  published,
} from '../support/histories/events.js';
import { gao } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;

/** Entry on day 3; both parts state the topic under one citation. */
const answerWhereTheLaterPartLapsed = (lapsedFrom: number) =>
  timelineAfter(
    instrumentRecorded(act, 'wbv', exact(0)),
    actRecorded(act, [gradings('three-step', [named(gao), 'higher'])]),
    actRecorded(act, [gradings('three-step', [named(gao), 'lower'])], { part: 'second' }),
    published(act, day(2)),
    lapsed(act, article15c, day(lapsedFrom), 'second'),
  ).answer(ask(gao, peildatum(day(8))));

describe('a later part that states a topic under the citation of an earlier part', () => {
  /** What never entered never took the earlier part's place. */
  it('lets the earlier part govern where it lapsed on or before the entry', () => {
    const { level, certainty, period } = answerWhereTheLaterPartLapsed(3);
    expect({ level, certainty, period }).toEqual({
      level: 'higher',
      certainty: 'as-recorded',
      period: { from: day(3), until: '..' },
    });
  });

  /** Nothing older revives. */
  it('leaves silence where it lapsed after the entry', () => {
    const { state, endedOn, period } = answerWhereTheLaterPartLapsed(5);
    expect({ state, endedOn, period }).toEqual({
      state: 'none-by-silence',
      endedOn: day(5),
      period: { from: day(5), until: '..' },
    });
  });
});
