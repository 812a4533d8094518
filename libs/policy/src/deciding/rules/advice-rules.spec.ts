import { givenInstrument, sample, toRecord, type Other } from '../testing/scenario.js';
import { act, advice, nota, wbv, moratoriumTerm } from '../testing/stories.js';

type Row = readonly [string, Other, readonly string[]];
const point = (number: string, other: Other = {}) => ({
  number,
  dependsOn: [],
  topic: null,
  content: null,
  summary: null,
  ...other,
});
const ofBurkina = { kind: 'regions', regions: [{ id: 'BF-01', as: 'Mouhoun' }], words: null };

describe('advice is refused', () => {
  it.each<Row>([
    ['without points', { points: [] }, ['too-few points']],
    [
      'with one number for two points',
      { points: [point('1'), point('1')] },
      ['point-numbered-twice points[1].number'],
    ],
    [
      'with a point that rests on none',
      { points: [point('1', { dependsOn: ['2'] })] },
      ['unknown-point points[0].dependsOn[0]'],
    ],
    [
      'with a point that rests on one twice',
      { points: [point('1'), point('2', { dependsOn: ['1', '1'] })] },
      ['listed-twice points[1].dependsOn[1]'],
    ],
    [
      'with a point that rests on itself',
      { points: [point('1', { dependsOn: ['1'] })] },
      ['circular-points points'],
    ],
    [
      'with points in a circle',
      {
        points: [
          point('0', { dependsOn: ['1'] }),
          point('1', { dependsOn: ['3'] }),
          point('2', { dependsOn: ['1', '4'] }),
          point('3', { dependsOn: ['2'] }),
          point('4'),
        ],
      },
      ['circular-points points'],
    ],
    [
      'with content without a topic',
      { points: [point('1', { content: { kind: 'denied' } })] },
      ['content-without-topic points[0].topic'],
    ],
    [
      'with content under another topic',
      {
        points: [point('1', { topic: 'particulars', content: moratoriumTerm.content })],
      },
      ['content-of-another-topic points[0].content.kind'],
    ],
    [
      'with grades that its framework does not have',
      {
        points: [
          point('1', {
            topic: 'article-15c',
            content: {
              kind: 'gradings',
              framework: 'two-step',
              statements: [{ scope: ofBurkina, level: 'higher', presumption: 'not-stated' }],
              closedList: null,
            },
          }),
        ],
      },
      [
        'region-of-another-country points[0].content.statements[0].scope.regions[0].id',
        'unknown-level points[0].content.statements[0].level',
      ],
    ],
    [
      'with reasons and comparisons of another country',
      {
        reasons: [{ scope: ofBurkina, nl: 'Een reden.', en: 'A reason.', exhaustive: null }],
        comparisons: [{ ...advice.data.comparisons[0], country: 'BF' }],
      },
      ['another-country comparisons[0].country', 'region-of-another-country reasons[0].scope.regions[0].id'],
    ],
    [
      'with a trigger by no instrument',
      { triggers: [{ subject: 's', nl: 'n', en: 'e', instruments: ['a/b'] }] },
      ['not-an-instrument-id triggers[0].instruments[0]'],
    ],
  ])('%s', (_name, other, expected) => {
    expect(givenInstrument(nota).when(toRecord(sample('AdviceRecorded', other))).refusedWith).toEqual(
      expected,
    );
  });

  it('names the points of the circle and not what hangs from it', () => {
    const points = [
      point('0', { dependsOn: ['1'] }),
      point('1', { dependsOn: ['2'] }),
      point('2', { dependsOn: ['1', '3'] }),
      point('3'),
    ];
    const { faults } = givenInstrument(nota).when(toRecord(sample('AdviceRecorded', { points })));
    expect(faults[0]?.en).toBe('The points “1” and “2” depend on one another in a circle.');
  });

  it('by an instrument that does not advise', () => {
    const advised = sample('AdviceRecorded', { instrument: 'wbv-2025-11' });
    expect(givenInstrument(wbv, act).when(toRecord(advised)).refusedWith).toEqual(['kind-cannot-advise ']);
  });

  it('on another country with numbers of points that are taken: an outcome names a point by its number alone', () => {
    const other = sample('AdviceRecorded', {
      country: 'BF',
      points: [point('2'), point('3')],
      reasons: [],
      comparisons: [],
    });
    expect(givenInstrument(nota, advice).when(toRecord(other)).refusedWith).toEqual([
      'point-numbered-twice points[0].number',
    ]);
  });
});

describe('what was done with advice is refused', () => {
  it.each<Row>([
    [
      'of a point that does not exist',
      { outcomes: [{ point: '3', outcome: 'not', by: null }] },
      ['unknown-point outcomes[0].point'],
    ],
    [
      'of one point twice',
      { outcomes: Array(2).fill({ point: '1', outcome: 'not', by: null }) },
      ['listed-twice outcomes[1].point'],
    ],
    ['of no point', { outcomes: [] }, ['too-few outcomes']],
    [
      'with an outcome that is none',
      { outcomes: [{ point: '1', outcome: 'adopted', by: null }] },
      ['not-one-of outcomes[0].outcome'],
    ],
  ])('%s', (_name, other, expected) => {
    expect(givenInstrument(nota, advice).when(toRecord(sample('AdviceDecided', other))).refusedWith).toEqual(
      expected,
    );
  });
});
