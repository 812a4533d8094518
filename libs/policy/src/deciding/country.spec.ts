import { evolveCountry, noCountry } from './country.js';
import { givenCountry, recordedIn, sample, toRecord, type Other } from './testing/scenario.js';

type Row = readonly [string, Other, readonly string[]];
const absence = sample('NoPolicyStated');
const coverage = sample('CoverageAttested');

describe('the stream of a country', () => {
  it.each([absence, coverage])('records $type once', (event) => {
    expect(givenCountry().when(toRecord(event)).events).toEqual([event]);
    expect(givenCountry(event).when(toRecord(event)).events).toEqual([]);
  });

  it('records what others say beside it', () => {
    const other = sample('NoPolicyStated', {
      source: { instrument: 'nota-2022-11-23', rank: 6, locator: null },
    });
    expect(givenCountry(absence).when(toRecord(other)).events).toEqual([other]);
    const longer = sample('CoverageAttested', { through: '2025-12-31' });
    expect(givenCountry(coverage).when(toRecord(longer)).events).toEqual([longer]);
  });

  it('changes nothing when an event is fed twice', () => {
    const once = recordedIn('s', [absence, coverage]).reduce(evolveCountry, noCountry);
    expect(recordedIn('s', [coverage]).reduce(evolveCountry, once)).toBe(once);
  });

  it('refuses what is about another country', () => {
    const other = sample('CoverageAttested', { country: 'BF' });
    expect(givenCountry(absence).when(toRecord(other)).refusedWith).toEqual(['another-country country']);
  });

  it('mends and voids what it recorded wrongly', () => {
    const stream = givenCountry(absence, coverage);
    const mend = (fields: object) => ({
      corrects: 'e1',
      change: { kind: 'replace', fields } as const,
      reason: 'typo',
    });
    expect(
      stream.when({ type: 'CorrectRecording', data: mend({ through: '2025-06-05' }) as never }).events,
    ).toMatchObject([{ type: 'RecordingCorrected' }]);
    expect(
      stream.when({ type: 'CorrectRecording', data: mend({ through: '2013-12-31' }) as never }).refusedWith,
    ).toEqual(['through-before-from change.fields.through']);
    const voided = { corrects: 'e0', change: { kind: 'void' } as const, reason: 'wrong country' };
    expect(stream.when({ type: 'CorrectRecording', data: voided }).events).toHaveLength(1);
  });
});

describe('an absence is refused', () => {
  it.each<Row>([
    ['that ends when it starts', { from: '2023-02-01' }, ['end-before-start until']],
    ['from a day that does not exist', { from: '2022-02-30' }, ['not-a-date from']],
    [
      'that nobody says',
      { source: { instrument: null, rank: 6, locator: null } },
      ['source-without-instrument source.instrument'],
    ],
    ['of what is no country', { country: 'ml' }, ['not-a-country country']],
  ])('%s', (_name, other, expected) => {
    expect(givenCountry().when(toRecord(sample('NoPolicyStated', other))).refusedWith).toEqual(expected);
  });

  it('but may be open at both ends', () => {
    const open = sample('NoPolicyStated', { from: '..', until: '..' });
    expect(givenCountry().when(toRecord(open)).events).toEqual([open]);
  });
});

describe('coverage is refused', () => {
  it.each<Row>([
    ['through a day before its first', { through: '2013-12-31' }, ['through-before-from through']],
    ['through tomorrow', { through: '2026-11-22' }, ['date-in-the-future through']],
    ['without sources', { sources: [] }, ['too-few sources']],
    ['with a blank source', { sources: [' '] }, ['blank sources[0]']],
    ['with an instrument twice', { instruments: ['a', 'a'] }, ['listed-twice instruments[1]']],
    ['without a first day', { from: '..' }, ['not-a-date from']],
  ])('%s', (_name, other, expected) => {
    expect(givenCountry().when(toRecord(sample('CoverageAttested', other))).refusedWith).toEqual(expected);
  });

  it('but may be of one day, today included', () => {
    const today = sample('CoverageAttested', { from: '2026-11-21', through: '2026-11-21' });
    expect(givenCountry().when(toRecord(today)).events).toEqual([today]);
  });
});
