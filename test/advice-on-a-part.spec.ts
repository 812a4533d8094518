import {
  article15c,
  type InstrumentId,
  type PolicyEvent,
  type RegionId,
  type Scope,
} from '@peildatum/policy';

import { ask, peildatum } from './support/histories/asking.js';
import { day, exact } from './support/histories/days.js';
import { gradings, instrumentRecorded, named } from './support/histories/events.js';
import { gao, mali, mopti } from './support/histories/geography.js';
import { timelineAfter } from './support/timeline-of.js';

const nota = 'nota-2031-01-01' as InstrumentId;
const partOfGao: Scope = { kind: 'part', part: 'de stad', of: named(gao), words: 'de stad in Gao' };

function advised(scope: Scope): PolicyEvent[] {
  const { content } = gradings('three-step', [scope, 'higher']);
  const point = { number: '1', dependsOn: [], topic: article15c, content, summary: null };
  return [
    instrumentRecorded(nota, 'nota', exact(1)),
    {
      type: 'AdviceRecorded',
      data: {
        instrument: nota,
        country: mali,
        points: [point],
        comparisons: [],
        reasons: [],
        triggers: [],
        considerations: [],
      },
    },
  ];
}

describe('advice that grades a part of a region', () => {
  const pointsFor = (scope: Scope, region: RegionId | null) =>
    timelineAfter(...advised(scope))
      .answer(ask(region, peildatum(day(10))))
      .advice.flatMap(({ points }) => points.map(({ number, partial }) => ({ number, partial })));

  it('is shown for that region, with what of it is meant', () => {
    expect(pointsFor(partOfGao, gao)).toEqual([{ number: '1', partial: [partOfGao] }]);
  });

  it('is not shown for another region', () => {
    expect(pointsFor(partOfGao, mopti)).toEqual([]);
  });

  it('is not marked where all of the region is meant, nor for the country', () => {
    expect(pointsFor(named(gao), gao)).toEqual([{ number: '1', partial: [] }]);
    expect(pointsFor(partOfGao, null)).toEqual([{ number: '1', partial: [] }]);
  });
});
