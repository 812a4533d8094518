import { article15c, type InstrumentId, type PolicyEvent } from '@peildatum/policy';
import { caseOf, type CaseQuestion } from '@peildatum/reports';
import { peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import { actRecorded, gradings, instrumentRecorded, named, published } from '../support/histories/events.js';
import { gao, mali } from '../support/histories/geography.js';
import { moment } from '../support/histories/scribe.js';
import { timelineAfter } from '../support/timeline-of.js';

const first = 'wbv-2031-1' as InstrumentId;
const second = 'wbv-2031-2' as InstrumentId;
const seen = [{ instrument: second, assessment: 'contested', author: 'Rechtbank Den Haag' }];

function act(id: InstrumentId, on: number, level: 'higher' | 'exceptional'): PolicyEvent[] {
  return [
    instrumentRecorded(id, 'wbv', exact(0)),
    actRecorded(id, [gradings('three-step', [named(gao), level])]),
    published(id, day(on)),
  ];
}

/** What others hold a change to be was shown between two days only; it belongs wherever the change itself is looked at. */
describe('what others hold a change to be', () => {
  const timeline = timelineAfter(...act(first, 1, 'higher'), ...act(second, 5, 'exceptional'), {
    type: 'ChangeAssessed',
    data: {
      instrument: second,
      country: mali,
      topic: article15c,
      assessment: 'contested',
      reason: { nl: 'rechters oordelen verschillend', en: 'courts differ' },
      author: 'Rechtbank Den Haag',
      source: { instrument: null, rank: 1, locator: null },
    },
  });

  it('stands beside a timeline in which its act governs, once it was recorded', () => {
    expect(timeline.history(mali, gao, article15c, peildatum(day(9)))).toMatchObject({ assessments: seen });
    const before = peildatum(day(9), { beschikbaarOp: moment(6) });
    expect(timeline.history(mali, gao, article15c, before).assessments).toEqual([]);
  });

  it('stands in a case between the days of which only the later is governed by its act', () => {
    const question: CaseQuestion = {
      country: mali,
      region: gao,
      topic: article15c,
      dates: [2, 3, 9, 10].map((on) => ({ name: `day-${on}`, on: day(on) })),
      beschikbaarOp: null,
      openbaarOp: null,
    };
    const where = { country: { nl: 'Mali', en: 'Mali' }, region: { id: gao, name: 'Gao' } };
    const { changes } = caseOf(timeline, question, where);
    expect(changes).toMatchObject([{ assessments: [] }, { assessments: seen }, { assessments: [] }]);
  });
});
