import { givenInstrument, sample, toRecord } from '../testing/scenario.js';
import { wbv } from '../testing/stories.js';

const gao = { kind: 'regions', regions: [{ id: 'ML-7', as: 'Gao' }], words: null };
const kidal = { kind: 'regions', regions: [{ id: 'ML-8', as: 'Kidal' }], words: null };
const ofBurkina = { kind: 'regions', regions: [{ id: 'BF-01', as: 'Mouhoun' }], words: null };
const whole = { kind: 'whole-country', words: null };
const union = (...of: readonly unknown[]) => ({ kind: 'union', of, words: null });
const difference = (of: unknown, minus: unknown) => ({ kind: 'difference', of, minus, words: null });
const part = (of: unknown) => ({ kind: 'part', part: 'de stad', of, words: null });
const group = (within: unknown) => ({ kind: 'group', group: 'vrouwen', within, words: null });
const held = (within: unknown) => ({ kind: 'controlled-territory', by: 'JNIM', within, words: null });
const asIn = (citation: string) => ({ kind: 'as-in', citation, words: null });
const abroad = (country: string | null) => ({ kind: 'abroad', country, words: null });

function nested(layers: number): unknown {
  return Array.from({ length: layers - 1 }).reduce((inner) => part(inner), whole);
}

function refusal(...scopes: readonly unknown[]): readonly string[] {
  const statements = scopes.map((scope) => ({ scope, level: 'higher', presumption: 'not-stated' }));
  const content = { kind: 'gradings', framework: 'three-step', statements, closedList: null };
  const provision = { country: 'ML', topic: 'article-15c', citation: 'C7/23.4.2', text: null, refersTo: [] };
  const provisions = [{ ...provision, content }];
  return givenInstrument(wbv)
    .when(toRecord(sample('ActRecorded', { provisions, replaces: [], comparisons: [], reasons: [] })))
    .refusedWith.map((fault) => fault.replace('provisions[0].content.statements', ''));
}

describe('a scope is refused', () => {
  it.each<readonly [string, readonly unknown[], readonly string[]]>([
    ['that unites nothing', [union()], ['too-few [0].scope.of']],
    [
      'with a region of another country, however deep',
      [union(gao, difference(whole, part(ofBurkina)))],
      ['region-of-another-country [0].scope.of[1].minus.of.regions[0].id'],
    ],
    [
      'that unites a region with itself',
      [union(gao, gao)],
      ['region-listed-twice [0].scope.of[1].regions[0].id'],
    ],
    [
      'that names in a union what another statement names',
      [gao, union(kidal, gao)],
      ['region-listed-twice [1].scope.of[1].regions[0].id'],
    ],
    ['as in a paragraph that is none', [asIn('paragraaf 4')], ['not-a-citation [0].scope.citation']],
    ['as in the paragraph it stands in', [asIn('C7/23.4.2')], ['scope-as-in-itself [0].scope.citation']],
    ['abroad in its own country', [abroad('ML')], ['abroad-at-home [0].scope.country']],
    ['abroad in no country', [abroad('Senegal')], ['not-a-country [0].scope.country']],
    ['of a part of abroad', [part(abroad('SN'))], ['abroad-within-country [0].scope.of']],
    ['of seven layers', [nested(7)], ['scope-too-deep [0].scope.of.of.of.of.of.of']],
    ['of a kind that is none', [union({ kind: 'circle', words: null })], ['not-one-of [0].scope.of[0].kind']],
    [
      'without its parts',
      [{ kind: 'difference', of: whole, words: null }],
      ['missing-field [0].scope.minus'],
    ],
  ])('%s', (_name, scopes, expected) => {
    expect(refusal(...scopes)).toEqual(expected);
  });

  it.each<readonly [string, readonly unknown[]]>([
    ['of six layers', [nested(6)]],
    ['of a region and of a part of it at another level', [gao, part(gao), group(gao)]],
    ['of the country but for what others name', [gao, difference(whole, union(gao, kidal))]],
    ['of people, or of land held by others, wherever they are', [group(null), held(null), held(gao)]],
    ['in a third country that the text does not name', [abroad(null), abroad('SN')]],
    ['as in another paragraph', [asIn('C7/23.5.2')]],
  ])('but not one %s', (_name, scopes) => {
    expect(refusal(...scopes)).toEqual([]);
  });
});

describe('the general part', () => {
  const stated = {
    citation: 'C2/3.3.3',
    text: null,
    content: { kind: 'stated', summary: null },
    refersTo: [],
  };
  const refusalOf = (country: string | null, topic: string) =>
    givenInstrument(wbv).when(
      toRecord(
        sample('ActRecorded', {
          provisions: [{ ...stated, country, topic }],
          replaces: [{ kind: 'topics', country, topics: [topic] }],
          comparisons: [],
          reasons: [],
        }),
      ),
    ).refusedWith;

  it('has topics without a country, and only those', () => {
    expect(refusalOf(null, 'general-article-15c')).toEqual([]);
    expect(refusalOf(null, 'article-15c')).toEqual([
      'topic-without-country provisions[0].country',
      'topic-without-country replaces[0].country',
    ]);
    expect(refusalOf('ML', 'general-article-15c')).toEqual([
      'general-topic-with-country provisions[0].country',
      'general-topic-with-country replaces[0].country',
    ]);
  });
});
