import { resolveMoments, type MomentsResult } from './moments.js';
import type { MomentParameters } from './question.js';

/** One second past midnight in Amsterdam, still the day before in UTC. */
const now = '2026-11-20T23:00:01.000Z';
const resolve = (parameters: MomentParameters) => resolveMoments(parameters, now);
const codes = (result: MomentsResult) =>
  result.kind === 'refused' ? result.faults.map((one) => one.code) : [];
const moments = (result: MomentsResult) => (result.kind === 'ok' ? result.moments : undefined);

describe('the coordinates of a question', () => {
  it('are all today in Amsterdam where nothing is asked', () => {
    expect(moments(resolve({}))).toEqual({
      peildatum: null,
      geldigOp: '2026-11-21',
      inWerkingOp: '2026-11-21',
      beschikbaarOp: null,
      openbaarOp: null,
      application: null,
    });
  });

  it('are one day for G and W under a peildatum', () => {
    expect(moments(resolve({ peildatum: '2023-06-01' }))).toMatchObject({
      peildatum: '2023-06-01',
      geldigOp: '2023-06-01',
      inWerkingOp: '2023-06-01',
    });
  });

  it('look from today at a past day, and from a future day at that day, where only geldigOp is given', () => {
    expect(moments(resolve({ geldigOp: '2023-06-01' }))?.inWerkingOp).toBe('2026-11-21');
    expect(moments(resolve({ geldigOp: '2027-01-01' }))?.inWerkingOp).toBe('2027-01-01');
  });

  it('take today for validity where only inWerkingOp is given', () => {
    expect(moments(resolve({ inWerkingOp: '2020-01-01' }))).toMatchObject({
      geldigOp: '2026-11-21',
      inWerkingOp: '2020-01-01',
    });
  });

  it.each(['geldigOp', 'inWerkingOp'])('refuse a peildatum together with %s', (other) => {
    expect(codes(resolve({ peildatum: '2023-06-01', [other]: '2023-06-01' }))).toEqual([
      'unsupported-combination',
    ]);
  });

  it('list every unreadable date at once', () => {
    const result = resolve({ peildatum: '2023-02-30', openbaarOp: '0000-01-01', beschikbaarOp: 'yesterday' });
    expect(result.kind === 'refused' && result.faults.map((one) => [one.path, one.code])).toEqual([
      ['peildatum', 'not-a-date'],
      ['openbaarOp', 'not-a-date'],
      ['beschikbaarOp', 'not-a-moment'],
    ]);
  });
});

describe('what the ledger had recorded by a moment', () => {
  const known = (beschikbaarOp: string) => moments(resolve({ beschikbaarOp }))?.beschikbaarOp;

  it('is the end of the day in Amsterdam for a bare date, in summer and in winter', () => {
    expect(known('2026-07-01')).toBe('2026-07-01T21:59:59.999Z');
    expect(known('2026-01-01')).toBe('2026-01-01T22:59:59.999Z');
  });

  it('ends with now', () => {
    expect(known('2026-11-21')).toBe(now);
    expect(known('2030-01-01T00:00:00Z')).toBe(now);
  });

  it.each([
    ['2026-01-01T12:00:00Z', '2026-01-01T12:00:00.000Z'],
    ['2026-01-01T12:00:00.1Z', '2026-01-01T12:00:00.100Z'],
    ['2026-01-01T12:00:00.1239999999Z', '2026-01-01T12:00:00.123Z'],
    ['2026-01-01T13:00:00.000+01:00', '2026-01-01T12:00:00.000Z'],
    ['2026-01-01t12:00:00z', '2026-01-01T12:00:00.000Z'],
  ])('reads RFC 3339 with any number of fraction digits: %s', (text, moment) => {
    expect(known(text)).toBe(moment);
  });

  it.each(['2026-01-01T12:00:00', '2026-02-30T12:00:00Z', '2026-01-01T25:00:00Z', '2026-1-1', '\ud800'])(
    'refuses %j',
    (text) => {
      expect(codes(resolve({ beschikbaarOp: text }))).toEqual(['not-a-moment']);
    },
  );
});
