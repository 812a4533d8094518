import { givenInstrument, sample, toRecord, type Other } from '../testing/scenario.js';
import { nota, wbv, wbvWithAct } from '../testing/stories.js';

type Row = readonly [string, Other, readonly string[]];

describe('a publication', () => {
  const published = (other: Other) =>
    givenInstrument(wbv).when(toRecord(sample('PublicationRecorded', other)));
  it.each<Row>([
    ['is taken on the day of signing', { publishedOn: '2025-06-04' }, []],
    ['is taken with a page of an older gazette', { gazette: 'stcrt-2025-118-p12-SC75678' }, []],
    [
      'is refused before the signature',
      { publishedOn: '2025-06-03' },
      ['publication-before-signature publishedOn'],
    ],
    [
      'is refused after today',
      { publishedOn: '2026-11-22', gazette: 'stcrt-2026-1' },
      ['date-in-the-future publishedOn'],
    ],
    ['is refused on 30 February', { publishedOn: '2025-02-30' }, ['not-a-date publishedOn']],
    ['is refused on bounds', { publishedOn: '2025-08' }, ['not-a-date publishedOn']],
    [
      'is refused in a gazette of another year',
      { gazette: 'stcrt-2024-12345' },
      ['gazette-of-another-year gazette'],
    ],
    [
      'is refused in what is no gazette',
      { gazette: 'Staatscourant 2025, 1' },
      ['not-a-gazette-number gazette'],
    ],
    ['is refused with an empty text', { text: '' }, ['blank text']],
    [
      'is refused with everything wrong at once',
      { gazette: 'stcrt-2024-1', publishedOn: '2025-06-01', text: '\uD800' },
      ['gazette-of-another-year gazette', 'not-well-formed text', 'publication-before-signature publishedOn'],
    ],
  ])('%s', (_name, other, expected) => {
    expect(published(other).refusedWith).toEqual(expected);
  });

  it.each([
    ['2025-06', '2025-06-01', []],
    ['[2025-06-21..]', '2025-06-20', ['publication-before-signature publishedOn']],
    ['[..2025-06-30]', '2025-06-20', []],
    [null, '2025-06-20', []],
  ])('of an instrument signed on %s may stand on %s: %j', (signedOn, publishedOn, expected) => {
    const signed = sample('InstrumentRecorded', { signedOn });
    const stream = givenInstrument(signed);
    expect(stream.when(toRecord(sample('PublicationRecorded', { publishedOn }))).refusedWith).toEqual(
      expected,
    );
  });
});

describe('a disclosure is refused', () => {
  it.each<Row>([
    ['on a day to come', { madePublicOn: '[2026-11-22..]' }, ['date-in-the-future madePublicOn']],
    [
      'on bounds that end before they start',
      { madePublicOn: '[2025-06-17..2025-06-16]' },
      ['not-a-date-or-bounds madePublicOn'],
    ],
    [
      'by a nota with the rank of the gazette',
      { source: { instrument: null, rank: 1, locator: null } },
      ['rank-contradicts-kind source.rank'],
    ],
  ])('%s', (_name, other, expected) => {
    const disclosure = sample('DisclosureRecorded', other);
    expect(givenInstrument(nota).when(toRecord(disclosure)).refusedWith).toEqual(expected);
  });
});

describe('a claim', () => {
  it.each<Row>([
    ['may be of a day to come', { value: '2027-01-01' }, []],
    ['may be of all parts', { part: null }, []],
    ['is refused of a part that is not there', { part: 'B' }, ['unknown-part part']],
    [
      'is refused of a part for a date of the whole',
      { date: 'publishedOn' },
      ['part-not-for-this-date part'],
    ],
    ['is refused of another date', { date: 'readOn' }, ['not-one-of date']],
    ['is refused where it says nothing', { value: '..', part: null }, ['claims-nothing value']],
    ['is refused of no date', { value: 'June 2025' }, ['not-a-date-or-bounds value']],
  ])('%s', (_name, other, expected) => {
    const claim = sample('DateClaimed', other);
    expect(givenInstrument(...wbvWithAct).when(toRecord(claim)).refusedWith).toEqual(expected);
  });
});
