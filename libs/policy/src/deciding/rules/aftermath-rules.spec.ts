import type { PolicyEvent, PolicyEventType } from '../../model/events.js';
import type { Topic } from '../../model/topic.js';
import { givenInstrument, sample, toRecord, type Other } from '../testing/scenario.js';
import { act, moratorium, moratoriumAct, wbv, wbvWithAct } from '../testing/stories.js';

type Row = readonly [string, Other, readonly string[]];
const refusals = (given: readonly PolicyEvent[], type: Exclude<PolicyEventType, 'ExampleLedgerOpened'>) => {
  const stream = givenInstrument(...given);
  return (other: Other) => stream.when(toRecord(sample(type, other))).refusedWith;
};
const ownButWrong = { source: { instrument: null, rank: 3, locator: null } };

describe('a rectification is refused', () => {
  const refused = refusals(wbvWithAct, 'InstrumentRectified');
  const [provision] = act.data.provisions;
  it.each<Row>([
    ['of a part that is not there', { part: 'B' }, ['unknown-part part']],
    ['of nothing', { provisions: [] }, ['too-few provisions']],
    ['on a day that does not exist', { entersOn: '2025-09-31' }, ['not-a-date entersOn']],
    ['in a gazette that is none', { gazette: '2025-1' }, ['not-a-gazette-number gazette']],
    [
      'stating one topic twice',
      { provisions: [provision, provision] },
      ['topic-stated-twice provisions[1].topic'],
    ],
    [
      'setting a moratorium',
      { provisions: [{ ...provision, topic: 'decision-moratorium', content: { kind: 'ended' } }] },
      ['moratorium-by-another-kind provisions[0].content.kind'],
    ],
    ['with a rank of another source', ownButWrong, ['rank-contradicts-kind source.rank']],
  ])('%s', (_name, other, expected) => {
    expect(refused(other)).toEqual(expected);
  });

  it('names the parts that there are', () => {
    const { faults } = givenInstrument(...wbvWithAct).when(
      toRecord(sample('InstrumentRectified', { part: 'B' })),
    );
    expect(faults[0]).toMatchObject({
      nl: 'Dit document heeft geen onderdeel “B”; vastgelegd: “A”.',
      en: 'This instrument has no part “B”; recorded: “A”.',
    });
  });
});

describe('a withdrawal is refused', () => {
  const refused = refusals(wbvWithAct, 'InstrumentWithdrawn');
  it.each<Row>([
    ['from a day that does not exist', { withdrawnFrom: '2025-02-29' }, ['not-a-date withdrawnFrom']],
    ['by itself', { by: 'wbv-2025-11' }, ['refers-to-itself by']],
    ['with a rank of another source', ownButWrong, ['rank-contradicts-kind source.rank']],
  ])('%s', (_name, other, expected) => {
    expect(refused(other)).toEqual(expected);
  });
});

describe('a lapse is refused', () => {
  const refused = refusals(wbvWithAct, 'ProvisionLapsed');
  it.each<Row>([
    ['of a part that is not there', { part: 'B' }, ['unknown-part part']],
    ['of a topic the part does not state', { topic: 'minors-reception' }, ['unknown-provision topic']],
    ['of a country the part does not speak of', { country: 'BF' }, ['unknown-provision topic']],
    ['from a day that does not exist', { lapsedFrom: '2025-02-29' }, ['not-a-date lapsedFrom']],
    ['by itself', { by: 'wbv-2025-11' }, ['refers-to-itself by']],
  ])('%s', (_name, other, expected) => {
    expect(refused(other)).toEqual(expected);
  });

  it('but may be of a topic that a rectification added', () => {
    const [provision] = act.data.provisions;
    const added = sample('InstrumentRectified', {
      provisions: [{ ...provision, topic: 'minors-reception', content: { kind: 'denied' } }],
    });
    const lapse = sample('ProvisionLapsed', { topic: 'minors-reception' });
    expect(givenInstrument(...wbvWithAct, added).when(toRecord(lapse)).events).toEqual([lapse]);
  });
});

describe('an extension is refused', () => {
  const refused = refusals([moratorium, moratoriumAct], 'MoratoriumExtended');
  it.each<Row>([
    ['of a part that is not there', { part: '2' }, ['unknown-part part']],
    ['that ends on the day to which it works back', { until: '2025-07-01' }, ['end-before-start until']],
    ['that ends before it enters', { worksBackTo: null, until: '2025-07-11' }, ['end-before-start until']],
    ['that works back to a later day', { worksBackTo: '2025-07-13' }, ['works-back-after-entry worksBackTo']],
    ['until a day that does not exist', { until: '2026-02-30' }, ['not-a-date until']],
    ['by the moratorium itself', { by: 'moratorium-2025-01-15' }, ['refers-to-itself by']],
  ])('%s', (_name, other, expected) => {
    expect(refused(other)).toEqual(expected);
  });

  it('of an act that is no moratorium', () => {
    const extension = sample('MoratoriumExtended', { instrument: 'wbv-2025-11', part: 'A' });
    expect(givenInstrument(...wbvWithAct).when(toRecord(extension)).refusedWith).toEqual([
      'not-a-moratorium part',
    ]);
  });

  it('but may come late, after the end it extends: what was issued is recorded', () => {
    const late = sample('MoratoriumExtended', { entersOn: '2025-12-31', worksBackTo: null });
    expect(givenInstrument(moratorium, moratoriumAct).when(toRecord(late)).events).toEqual([late]);
  });
});

describe('a court finding is refused', () => {
  const refused = refusals([wbv], 'CourtFindingNoted');
  it.each<Row>([
    ['of a judgment to come', { judgedOn: '2026-11-22' }, ['date-in-the-future judgedOn']],
    ['on an unknown ground', { finding: 'annulled' }, ['not-one-of finding']],
    ['by itself', { judgment: 'wbv-2025-11' }, ['refers-to-itself judgment']],
    ['on neither a country nor a topic', { country: null, topic: null }, ['finding-on-nothing country']],
    ['on a topic of a country without the country', { country: null }, ['topic-without-country country']],
    ['on a topic that is none', { topic: 'C7/23' }, ['not-a-topic topic']],
  ])('%s', (_name, other, expected) => {
    expect(refused(other)).toEqual(expected);
  });
});

describe('a renumbering is refused', () => {
  const refused = refusals([wbv], 'SectionRenumbered');
  it.each<Row>([
    ['to the number it has', { from: 'C2/3', to: 'C2/3' }, ['same-number to']],
    [
      'of no country between numbers of countries',
      { country: null, from: 'C7/22', to: 'C7/23' },
      ['number-without-country from', 'number-without-country to'],
    ],
    [
      'of no country to a section that only begins like the general one',
      { country: null, from: 'C7/1', to: 'C7/11' },
      ['number-without-country to'],
    ],
    [
      'of a country between numbers of the general part',
      { country: 'ML', from: 'C2/3.3', to: 'C7/1.4' },
      ['general-number-with-country from', 'general-number-with-country to'],
    ],
    ['to a number that is none', { to: '23' }, ['not-a-citation to']],
    ['on a day that does not exist', { effectiveOn: '2025-13' }, ['not-a-date-or-bounds effectiveOn']],
  ])('%s', (_name, other, expected) => {
    expect(refused(other)).toEqual(expected);
  });
});

describe('what concerns the general part', () => {
  it.each([
    sample('SectionRenumbered', { country: null, from: 'C2/3', to: 'C2/4' }),
    sample('SectionRenumbered', { country: null, from: 'C7/1.2', to: 'C2/9' }),
    sample('CourtFindingNoted', { country: null, topic: 'general-article-15c' as Topic }),
  ])('is recorded without a country: %j', (event) => {
    expect(givenInstrument(wbv).when(toRecord(event)).events).toEqual([event]);
  });

  it('or a section of which a consolidated text does not tell the country', () => {
    const text = sample('InstrumentRecorded', { kind: 'consolidated-text' });
    const moved = sample('SectionRenumbered', {
      country: null,
      from: 'C7/22',
      to: 'C7/23',
      source: { instrument: null, rank: 2, locator: null },
    });
    expect(givenInstrument(text).when(toRecord(moved)).events).toEqual([moved]);
  });

  it('is not asked for where a finding is on all that is said of a country', () => {
    const whole = sample('CourtFindingNoted', { topic: null });
    expect(givenInstrument(wbv).when(toRecord(whole)).events).toEqual([whole]);
  });
});

describe('an assessment of a change is refused', () => {
  const refused = refusals(wbvWithAct, 'ChangeAssessed');
  it.each<Row>([
    ['that is none of the three', { assessment: 'minor' }, ['not-one-of assessment']],
    [
      'of a topic that the instrument leaves alone',
      { country: 'BF', topic: 'particulars' },
      ['topic-not-touched topic'],
    ],
    ['without saying who holds it', { author: ' ' }, ['blank author']],
    [
      'of a topic of a country without the country',
      { country: null },
      ['topic-not-touched topic', 'topic-without-country country'],
    ],
    [
      'of the general part with a country',
      { topic: 'general-article-15c' },
      ['general-topic-with-country country'],
    ],
    ['by itself with a rank it does not have', ownButWrong, ['rank-contradicts-kind source.rank']],
  ])('%s', (_name, other, expected) => {
    expect(refused(other)).toEqual(expected);
  });

  it('but several may hold different things of one change', () => {
    const by = (author: string, assessment: string) => sample('ChangeAssessed', { author, assessment });
    const stream = givenInstrument(...wbvWithAct, by('Rechtbank Den Haag', 'substantive'));
    expect(stream.when(toRecord(by('Rechtbank Amsterdam', 'textual'))).refusedWith).toEqual([]);
    expect(stream.when(toRecord(by('Rechtbank Den Haag', 'textual'))).refusedWith).toEqual([
      'already-recorded-differently assessment',
    ]);
  });
});
