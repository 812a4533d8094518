import { givenInstrument, sample, toRecord, type Other } from '../testing/scenario.js';
import { act, moratorium, moratoriumAct, moratoriumTerm, nota, wbv } from '../testing/stories.js';

const gao = { kind: 'regions', regions: [{ id: 'ML-7', as: 'Gao' }], words: null };
const ofBurkina = { kind: 'regions', regions: [{ id: 'BF-01', as: 'Mouhoun' }], words: null };
const whole = { kind: 'whole-country', words: null };
const remainder = { kind: 'remainder', words: null };

function graded(...statements: readonly (readonly [object, string])[]): object {
  return gradedOn('three-step', ...statements);
}

function gradedOn(framework: string, ...statements: readonly (readonly [object, string])[]): object {
  const stated = statements.map(([scope, level]) => ({ scope, level, presumption: 'unqualified' }));
  return provision('article-15c', { kind: 'gradings', framework, statements: stated, closedList: null });
}

function provision(topic: string, content: object, other: Other = {}): object {
  return { country: 'ML', topic, citation: null, text: null, content, refersTo: [], ...other };
}

function alternative(destination: object, origins: object): object {
  const one = {
    destination,
    origins,
    originCriterion: 'coming-from',
    against: 'both',
    conditions: [],
    presumption: 'not-stated',
  };
  return provision('protection-alternative', {
    kind: 'protection-alternatives',
    alternatives: [one],
    exclusions: [],
  });
}

const bare: Other = {
  entry: { kind: 'day-after-publication' },
  worksBackTo: null,
  endsOn: null,
  replaces: [],
  comparisons: [],
  reasons: [],
};
const acting = (other: Other) =>
  givenInstrument(wbv).when(
    toRecord(sample('ActRecorded', { ...bare, provisions: [graded([gao, 'higher'])], ...other })),
  );
const providing = (...provisions: readonly object[]) => acting({ provisions });

describe('the provisions of an act are refused', () => {
  const stated = { kind: 'stated', summary: null };
  it.each<readonly [string, readonly object[], readonly string[]]>([
    [
      'with a level that is none',
      [graded([gao, 'extreme'])],
      ['unknown-level [0].content.statements[0].level'],
    ],
    [
      'with a level of another framework',
      [gradedOn('binary', [gao, 'lower']), gradedOn('two-step', [gao, 'higher'])],
      [
        'topic-stated-twice [1].topic',
        'unknown-level [0].content.statements[0].level',
        'unknown-level [1].content.statements[0].level',
      ],
    ],
    [
      'with an unknown framework',
      [gradedOn('four-step', [gao, 'higher'])],
      ['not-one-of [0].content.framework'],
    ],
    ['with no grade at all', [graded()], ['too-few [0].content.statements']],
    [
      'with a region of another country',
      [graded([ofBurkina, 'higher'])],
      ['region-of-another-country [0].content.statements[0].scope.regions[0].id'],
    ],
    [
      'with a region that is no code',
      [graded([{ ...gao, regions: [{ id: 'Gao', as: 'Gao' }] }, 'higher'])],
      [
        'not-a-region [0].content.statements[0].scope.regions[0].id',
        'region-of-another-country [0].content.statements[0].scope.regions[0].id',
      ],
    ],
    [
      'with an empty list of regions',
      [graded([{ ...gao, regions: [] }, 'higher'])],
      ['too-few [0].content.statements[0].scope.regions'],
    ],
    [
      'with one region at two levels',
      [graded([gao, 'higher'], [gao, 'lower'])],
      ['region-listed-twice [0].content.statements[1].scope.regions[0].id'],
    ],
    [
      'with one region twice in a list',
      [graded([{ ...gao, regions: [...gao.regions, ...gao.regions] }, 'lower'])],
      ['region-listed-twice [0].content.statements[0].scope.regions[1].id'],
    ],
    [
      'with two remainders',
      [graded([gao, 'higher'], [remainder, 'lower'], [remainder, 'none'])],
      ['scope-stated-twice [0].content.statements[2].scope'],
    ],
    [
      'with the whole country twice',
      [graded([whole, 'higher'], [whole, 'lower'])],
      ['scope-stated-twice [0].content.statements[1].scope'],
    ],
    [
      'with an alternative in another country',
      [alternative(ofBurkina, ofBurkina)],
      [
        'region-of-another-country [0].content.alternatives[0].destination.regions[0].id',
        'region-of-another-country [0].content.alternatives[0].origins.regions[0].id',
      ],
    ],
    [
      'with grades under another topic',
      [provision('systematic-exposure', { ...Object(graded([gao, 'higher'])).content })],
      ['content-of-another-topic [0].content.kind'],
    ],
    [
      'with alternatives under another topic',
      [provision('article-15c', { kind: 'protection-alternatives', alternatives: [], exclusions: [] })],
      ['content-of-another-topic [0].content.kind'],
    ],
    [
      'with a moratorium that this kind cannot set',
      [moratoriumTerm],
      ['moratorium-by-another-kind [0].content.kind'],
    ],
    [
      'with the end of a moratorium that this kind cannot end',
      [provision('decision-moratorium', { kind: 'ended' })],
      ['moratorium-by-another-kind [0].content.kind'],
    ],
    [
      'with one topic twice under the same citation',
      [
        provision('particulars', stated, { citation: 'C7/23.8' }),
        provision('particulars', { kind: 'denied' }, { citation: 'C7/23.8' }),
      ],
      ['topic-stated-twice [1].topic'],
    ],
    [
      'with one topic twice where no citation is known',
      [provision('particulars', stated), provision('particulars', stated)],
      ['topic-stated-twice [1].topic'],
    ],
    [
      'with citations that are none',
      [
        provision('particulars', stated, {
          citation: 'paragraaf 23',
          refersTo: ['C2/', 'C2/3.3.3', 'C7/23.4.'],
        }),
      ],
      ['not-a-citation [0].citation', 'not-a-citation [0].refersTo[0]', 'not-a-citation [0].refersTo[2]'],
    ],
    [
      'with a topic and a country that are none',
      [provision('Article 15c', stated, { country: 'Mali' })],
      ['not-a-country [0].country', 'not-a-topic [0].topic'],
    ],
    [
      'with a lone surrogate in the text',
      [provision('particulars', stated, { text: 'a\uDC00b' })],
      ['not-well-formed [0].text'],
    ],
    [
      'with half a grading',
      [provision('article-15c', { kind: 'gradings', framework: 'binary' })],
      ['missing-field [0].content.closedList', 'missing-field [0].content.statements'],
    ],
  ])('%s', (_name, provisions, expected) => {
    const prefixed = expected.map((fault) => fault.replace(' [', ' provisions['));
    expect(providing(...provisions).refusedWith).toEqual(prefixed);
  });

  it('but one topic may stand under two citations, a region outside and inside an exception', () => {
    const allBut = { ...gao, kind: 'all-but' };
    expect(
      providing(
        provision('particulars', { kind: 'ended' }, { citation: 'C7/23.8' }),
        provision('particulars', { kind: 'denied' }, { citation: 'C7/23.9' }),
        provision('departure-moratorium', { kind: 'denied' }),
        graded([gao, 'higher'], [allBut, 'lower'], [{ kind: 'words', words: 'the north' }, 'none']),
        alternative(remainder, allBut),
      ).refusedWith,
    ).toEqual([]);
  });

  it('tells countries apart by their whole code', () => {
    const ofMorocco = { kind: 'regions', regions: [{ id: 'MA-01', as: 'Tanger' }], words: null };
    expect(providing(graded([ofMorocco, 'higher'])).refusedWith).toEqual([
      'region-of-another-country provisions[0].content.statements[0].scope.regions[0].id',
    ]);
  });

  it('takes regions of countries whose code the standard reserves', () => {
    const pristina = { kind: 'regions', regions: [{ id: 'XK-01', as: 'Pristina' }], words: null };
    const statement = { scope: pristina, level: 'lower', presumption: 'not-stated' };
    const content = { kind: 'gradings', framework: 'three-step', statements: [statement], closedList: null };
    expect(providing(provision('article-15c', content, { country: 'XK' })).refusedWith).toEqual([]);
  });
});

describe('an act is refused', () => {
  const fixed = { kind: 'fixed-date', date: '2025-07-01' };
  const compared = (from: readonly [string, string], to: readonly [string, string], country = 'ML') => ({
    country,
    framework: from[0],
    level: from[1],
    readAs: { framework: to[0], level: to[1] },
  });
  const same = compared(['binary', 'exceptional'], ['three-step', 'exceptional']);
  it.each<readonly [string, Other, readonly string[]]>([
    ['that states and replaces nothing', { provisions: [] }, ['act-without-content ']],
    ['entering on 31 June', { entry: { ...fixed, date: '2025-06-31' } }, ['not-a-date entry.date']],
    [
      'working back to a day after its entry',
      { entry: fixed, worksBackTo: '2025-07-02' },
      ['works-back-after-entry worksBackTo'],
    ],
    ['ending on the day it starts', { entry: fixed, endsOn: '2025-07-01' }, ['end-before-start endsOn']],
    [
      'ending before the day to which it works back',
      { worksBackTo: '2025-06-10', endsOn: '2025-06-09' },
      ['end-before-start endsOn'],
    ],
    [
      'replacing one section twice',
      { replaces: Array(2).fill({ kind: 'section', country: 'ML', citation: null }) },
      ['listed-twice replaces[1]'],
    ],
    [
      'replacing no topics, or one twice',
      {
        replaces: [
          { kind: 'topics', country: 'ML', topics: [] },
          { kind: 'topics', country: 'ML', topics: ['particulars', 'particulars'] },
        ],
      },
      ['listed-twice replaces[1].topics[1]', 'too-few replaces[0].topics'],
    ],
    [
      'replacing what is no section',
      { replaces: [{ kind: 'chapter', country: 'ML' }] },
      ['not-one-of replaces[0].kind'],
    ],
    [
      'comparing a framework with itself',
      { comparisons: [compared(['binary', 'exceptional'], ['binary', 'exceptional'])] },
      ['compares-with-itself comparisons[0].readAs.framework'],
    ],
    [
      'comparing levels that do not exist',
      { comparisons: [compared(['binary', 'higher'], ['two-step', 'middle'])] },
      ['unknown-level comparisons[0].level', 'unknown-level comparisons[0].readAs.level'],
    ],
    [
      'comparing for a country it does not state',
      { comparisons: [{ ...same, country: 'BF' }] },
      ['another-country comparisons[0].country'],
    ],
    ['comparing twice', { comparisons: [same, same] }, ['listed-twice comparisons[1]']],
    [
      'with a reason for an area of another country',
      {
        reasons: [{ scope: ofBurkina, nl: 'Een reden.', en: 'A reason.', exhaustive: null }],
      },
      ['region-of-another-country reasons[0].scope.regions[0].id'],
    ],
    [
      'by a source of no rank',
      { source: { instrument: 'nota-2025-04-22', rank: 8, locator: null } },
      ['rank-out-of-range source.rank'],
    ],
    [
      'by itself with a rank it does not have',
      { source: { instrument: null, rank: 6, locator: null } },
      ['rank-contradicts-kind source.rank'],
    ],
    ['with fields it does not have', { valid: true }, ['unknown-field valid']],
    [
      'with everything wrong at once',
      { part: '', worksBackTo: '2025-13-01', provisions: [graded([ofBurkina, 'x'])] },
      [
        'blank part',
        'not-a-date worksBackTo',
        'region-of-another-country provisions[0].content.statements[0].scope.regions[0].id',
        'unknown-level provisions[0].content.statements[0].level',
      ],
    ],
  ])('%s', (_name, other, expected) => {
    expect(acting(other).refusedWith).toEqual(expected);
  });

  it('of an instrument that sets no policy', () => {
    const advised = sample('ActRecorded', {
      ...act.data,
      instrument: nota.data.instrument,
      source: { instrument: null, rank: 6, locator: null },
    });
    expect(givenInstrument(nota).when(toRecord(advised)).refusedWith).toEqual(['kind-cannot-act ']);
  });

  it('of a confidential instrument', () => {
    const secret = sample('InstrumentRecorded', { classification: 'confidential' });
    expect(givenInstrument(secret).when(toRecord(act)).refusedWith).toEqual(['confidential-with-act ']);
  });

  it('of a consolidated text without the day of its version', () => {
    const text = { instrument: 'vc-2015', kind: 'consolidated-text', reference: null, signedOn: null };
    const observed = { ...bare, instrument: 'vc-2015', source: { instrument: null, rank: 2, locator: null } };
    expect(
      givenInstrument(sample('InstrumentRecorded', text)).when(toRecord(sample('ActRecorded', observed)))
        .refusedWith,
    ).toEqual(['consolidated-text-without-date entry.kind']);
  });
});

describe('a moratorium', () => {
  const setting = (other: Other) =>
    givenInstrument(moratorium).when(toRecord(sample('ActRecorded', { ...moratoriumAct.data, ...other })));
  const until = (day: string) => [{ ...moratoriumTerm, content: { ...moratoriumTerm.content, until: day } }];

  it.each<readonly [string, Other, readonly string[]]>([
    ['is set', {}, []],
    ['is ended', { provisions: [{ ...moratoriumTerm, content: { kind: 'ended' } }] }, []],
    [
      'is refused where it ends on the day it enters',
      {
        entry: { kind: 'fixed-date', date: '2025-07-01' },
      },
      ['end-before-start provisions[0].content.until'],
    ],
    [
      'is refused where it ends before the day to which it works back',
      {
        worksBackTo: '2025-02-01',
        provisions: until('2025-01-31'),
      },
      ['end-before-start provisions[0].content.until'],
    ],
    [
      'is refused under another topic',
      { provisions: [{ ...moratoriumTerm, topic: 'article-15c' }] },
      ['content-of-another-topic provisions[0].content.kind'],
    ],
  ])('%s', (_name, other, expected) => {
    expect(setting(other).refusedWith).toEqual(expected);
  });
});
