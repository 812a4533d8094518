import { givenInstrument, sample, toRecord, type Other } from '../testing/scenario.js';
import { evidence, nota } from '../testing/stories.js';

type Row = readonly [string, Other, readonly string[]];
const [item] = evidence.data.items;
const ofBurkina = { kind: 'regions', regions: [{ id: 'BF-01', as: 'Mouhoun' }], words: null };

describe('an item of evidence is refused', () => {
  const period = { from: '2024-01-01', until: '2024-01-01', words: null };
  it.each<Row>([
    ['for an area of another country', { area: ofBurkina }, ['region-of-another-country area.regions[0].id']],
    ['over a period that ends when it starts', { period }, ['end-before-start period.until']],
    [
      'from a day that does not exist',
      { period: { ...period, from: '2024-02-30' } },
      ['not-a-date period.from'],
    ],
    ['with a measure that is no key', { measure: 'Doden (burgers)' }, ['not-a-key measure']],
    [
      'with a number that is none',
      { value: { kind: 'about', value: Number.NaN, unit: null } },
      ['not-a-number value.value'],
    ],
    [
      'with a value of no kind',
      { value: { kind: 'more-than', value: 5, unit: null } },
      ['not-one-of value.kind'],
    ],
    [
      'retrieved tomorrow',
      { source: { instrument: null, words: 'w', retrievedOn: ['2026-11-22'] } },
      ['date-in-the-future source.retrievedOn[0]'],
    ],
    ['with a blank id', { id: ' ' }, ['blank id']],
  ])('%s', (_name, other, expected) => {
    const recorded = sample('EvidenceRecorded', { items: [{ ...item, ...other }] });
    expect(givenInstrument(nota).when(toRecord(recorded)).refusedWith).toEqual(
      expected.map((fault) => fault.replace(' ', ' items[0].')),
    );
  });

  it('where the list is empty or uses an id twice', () => {
    const stream = givenInstrument(nota);
    expect(stream.when(toRecord(sample('EvidenceRecorded', { items: [] }))).refusedWith).toEqual([
      'too-few items',
    ]);
    expect(
      stream.when(toRecord(sample('EvidenceRecorded', { items: [item, { ...item, locator: null }] })))
        .refusedWith,
    ).toEqual(['id-used-twice items[1].id']);
  });
});

describe('a contradiction is refused', () => {
  const statement = {
    source: { instrument: null, rank: 6, locator: null },
    nl: 'Dit.',
    en: 'This.',
    evidence: [],
  };
  it.each<Row>([
    ['of one statement', { statements: [statement] }, ['too-few statements']],
    [
      'on evidence that this instrument does not state',
      {
        statements: [statement, { ...statement, evidence: ['deaths-gao-2024', 'deaths-kidal'] }],
      },
      ['unknown-evidence statements[1].evidence[1]'],
    ],
    ['on an area without a country', { country: null }, ['area-without-country country']],
    [
      'on an area of another country',
      { country: 'BF' },
      [
        'region-of-another-country area.of[0].regions[0].id',
        'region-of-another-country area.of[1].regions[0].id',
      ],
    ],
    ['with an id that is no key', { id: 'Deaths in Gao' }, ['not-a-key id']],
    [
      'with a rank that the instrument does not have',
      {
        statements: [statement, { ...statement, source: { instrument: null, rank: 1, locator: null } }],
      },
      ['rank-contradicts-kind statements[1].source.rank'],
    ],
  ])('%s', (_name, other, expected) => {
    const noted = sample('ContradictionNoted', other);
    expect(givenInstrument(nota, evidence).when(toRecord(noted)).refusedWith).toEqual(expected);
  });

  it('also where the instrument names itself as the source', () => {
    const itself = { instrument: nota.data.instrument, rank: 6, locator: null };
    const noted = sample('ContradictionNoted', {
      statements: [statement, { ...statement, source: itself, evidence: ['deaths-kidal'] }],
    });
    expect(givenInstrument(nota, evidence).when(toRecord(noted)).refusedWith).toEqual([
      'unknown-evidence statements[1].evidence[0]',
    ]);
  });

  it('but may name evidence of other instruments, which are not looked up here', () => {
    const elsewhere = {
      ...statement,
      source: { instrument: 'kamerbrief-2025-06-17', rank: 3, locator: null },
    };
    const noted = sample('ContradictionNoted', {
      statements: [statement, { ...elsewhere, evidence: ['figure-1'] }],
    });
    expect(givenInstrument(nota).when(toRecord(noted)).events).toEqual([noted]);
  });
});
