import { openGazetteer } from '@peildatum/gazetteer';
import type { PolicyEvent } from '@peildatum/policy';

import { standingOf, type ComparedKind, type ProposedFact } from './held-facts.js';

const gao = { kind: 'regions', regions: [{ id: 'ML-7', as: 'Gao' }], words: null };
const in2024 = { from: '2024-01-01', until: '2025-01-01', words: null };
const recorded = [
  {
    type: 'EvidenceRecorded',
    data: {
      items: [
        {
          id: 'a',
          country: 'ML',
          area: gao,
          measure: 'civilian-deaths',
          period: in2024,
          value: { kind: 'exact', value: 142 },
        },
        {
          id: 'b',
          country: 'ML',
          area: { kind: 'words', words: 'centrale deel van Mali' },
          measure: 'security-situation',
          period: null,
          value: { kind: 'observation', nl: 'slechter', en: 'worse' },
        },
      ],
    },
  },
  {
    type: 'AdviceRecorded',
    data: {
      country: 'ML',
      points: [{ number: '1', topic: 'article-15c', dependsOn: [], content: { kind: 'general-policy' } }],
    },
  },
  {
    type: 'DateClaimed',
    data: { date: 'signedOn', part: null, value: '2025-06-17', source: { instrument: 'wbv-2025-11' } },
  },
  {
    type: 'SectionRenumbered',
    data: { country: 'ML', from: 'C7/22', to: 'C7/23', effectiveOn: '2025-06-01' },
  },
  { type: 'ContradictionNoted', data: { id: 'known' } },
] as unknown as PolicyEvent[];

const standing = (kind: ComparedKind, fact: ProposedFact, beside = recorded) =>
  standingOf(kind, fact, beside, openGazetteer());

describe('a proposed fact beside what is recorded of its document', () => {
  const item = (other: ProposedFact) => ({
    country: 'ML',
    area: { kind: 'regions', regions: ['Gao'] },
    measure: 'civilian-deaths',
    period: { from: '2024-01-01', until: '2025-01-01', words: 'in 2024' },
    value: { kind: 'exact', value: 142 },
    ...other,
  });

  it.each<[string, ProposedFact, string]>([
    ['the same figure of the same area and period', {}, 'held'],
    ['another figure for the same question', { value: { kind: 'exact', value: 143 } }, 'otherwise'],
    [
      'about so many where exactly so many is recorded',
      { value: { kind: 'about', value: 142 } },
      'otherwise',
    ],
    ['the same number under another measure', { measure: 'deaths' }, 'perhaps'],
    ['the same number of another period', { period: null }, 'perhaps'],
    [
      'another number of another area',
      { area: { kind: 'regions', regions: ['Mopti'] }, value: { kind: 'exact', value: 7 } },
      'new',
    ],
    [
      'an observation on the same measure in the same words of the area',
      {
        area: { kind: 'words', words: 'het centrale deel  van Mali' },
        measure: 'security-situation',
        value: { kind: 'observation' },
      },
      'held',
    ],
    [
      'an observation on another measure there',
      {
        area: { kind: 'words', words: 'centrale deel van Mali' },
        measure: 'attack',
        value: { kind: 'observation' },
      },
      'perhaps',
    ],
    [
      'an observation on the days of a recorded figure',
      { measure: 'attack', value: { kind: 'observation' } },
      'perhaps',
    ],
    [
      'an observation on other words of an area',
      {
        area: { kind: 'words', words: 'het noorden' },
        measure: 'security-situation',
        value: { kind: 'observation' },
      },
      'new',
    ],
  ])('%s', (_name, other, expected) => {
    expect(standing('evidence', item(other))).toBe(expected);
  });

  it('an advice is held where every point of it is, and otherwise where one is not', () => {
    const advice = (points: readonly object[], country = 'ML') => ({ country, points });
    const point = { number: '1', topic: 'article-15c', content: { kind: 'general-policy' } };
    expect(standing('advice', advice([point]))).toBe('held');
    expect(standing('advice', advice([{ ...point, content: { kind: 'stated' } }]))).toBe('otherwise');
    expect(standing('advice', advice([point, { number: '2' }]))).toBe('otherwise');
    expect(standing('advice', advice([point], 'NE'))).toBe('new');
  });

  it('a claim and a renumbering answer one question each', () => {
    const claim = { date: 'signedOn', value: '2025-06-17', source: { instrument: 'wbv-2025-11', rank: 1 } };
    expect(standing('claims', claim)).toBe('held');
    expect(standing('claims', { ...claim, value: '2025-06-18' })).toBe('otherwise');
    expect(standing('claims', { ...claim, source: { instrument: 'wbv-2025-12' } })).toBe('new');
    const moved = { country: 'ML', from: 'C7/22', to: 'C7/23', effectiveOn: '2025-06-01' };
    expect(standing('renumberings', moved)).toBe('held');
    expect(standing('renumberings', { ...moved, to: 'C7/24' })).toBe('otherwise');
    expect(standing('renumberings', { ...moved, from: 'C7/25' })).toBe('new');
  });

  it('a contradiction is worded by whoever notes it: beside others only its id tells', () => {
    expect(standing('contradictions', { id: 'known' })).toBe('held');
    expect(standing('contradictions', { id: 'another' })).toBe('perhaps');
    expect(standing('contradictions', { id: 'another' }, [])).toBe('new');
  });
});
