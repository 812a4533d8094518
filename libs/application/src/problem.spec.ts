import * as ledger from '@peildatum/ledger';

import * as errors from './errors.js';
import { problemOf } from './problem.js';
import { problemKinds } from './problem-titles.js';

const fault = { code: 'c', path: 'p', nl: 'n', en: 'e' };
const located = errors.unlocated([fault]);

describe('how errors are told', () => {
  it.each([
    [new errors.InvalidInput(located), 400, 1],
    [new errors.Refused(located), 422, 1],
    [new errors.InputTooLarge(1), 413, 1],
    [new errors.DocumentTooDemanding(), 422, 1],
    [new errors.InvalidParameters([fault]), 400, 2],
    [new errors.UnsupportedCombination([fault]), 400, 2],
    [new errors.CountryNotFound('x', [], fault), 404, 1],
    [new errors.RegionNotFound('ML', 'x', [], fault), 404, 1],
    [new errors.InstrumentNotFound('x'), 404, 1],
    [new errors.PreconditionFailed('"1"'), 412, 1],
    [new errors.PreconditionRequired('"1"'), 428, 1],
    [new errors.WriteConflict('s', '"1"', []), 409, 1],
    [new errors.IdempotencyKeyReused('k'), 422, 1],
    [new errors.ActorRequired(), 400, 2],
    [new errors.NotAnExampleLedger(), 409, 1],
    [new errors.Unauthenticated(), 401, 1],
    [new errors.Forbidden('record'), 403, 1],
    [new errors.NotCaughtUp(1), 503, 3],
    [new ledger.LedgerMissing('x'), 404, 1],
    [new ledger.InvalidLedgerUrl('d'), 400, 2],
    [new ledger.LedgerLocked('x'), 503, 1],
    [new ledger.LedgerUnavailable('x', 'disk-full', 'not-written', 'd'), 503, 3],
    [new ledger.LedgerCorrupt('x', 'd'), 500, 3],
    [new ledger.InvalidPosition('x'), 400, 2],
    [new ledger.ImportRefused(3, 'wrong-shape', 'd'), 422, 1],
  ])('%s', (error, status, exit) => {
    expect(problemOf(error)).toMatchObject({ code: error.code, status, exit, detail: { en: error.message } });
  });

  it('says in Dutch too what has no faults to say it', () => {
    const told = [
      new errors.InputTooLarge(1),
      new errors.InstrumentNotFound('x'),
      new errors.PreconditionFailed(null),
      new errors.PreconditionRequired('"1"'),
      new errors.WriteConflict('s', '"1"', []),
      new errors.IdempotencyKeyReused('k'),
      new errors.ActorRequired(),
      new errors.NotAnExampleLedger(),
      new errors.Unauthenticated(),
      new errors.Forbidden('record'),
      new errors.NotCaughtUp(1),
    ];
    expect(told.filter((error) => typeof problemOf(error).detail?.nl !== 'string')).toEqual([]);
    expect(problemOf(new errors.InstrumentNotFound('x')).detail?.nl).toBe('er is geen document x vastgelegd');
  });

  it('carries the current ETag with every lost precondition, the nearest names with a name not found', () => {
    for (const error of [
      new errors.PreconditionFailed('"7"'),
      new errors.PreconditionRequired('"7"'),
      new errors.WriteConflict('s', '"7"', []),
    ])
      expect(problemOf(error)).toMatchObject({ headers: { ETag: '"7"' }, extensions: { etag: '"7"' } });
    expect(problemOf(new errors.PreconditionFailed(null)).headers).toEqual({});
    const nearest = [{ id: 'ML-9', name: 'Ménaka' }];
    expect(problemOf(new errors.RegionNotFound('ML', 'Menka', nearest, fault))).toMatchObject({
      extensions: { nearest },
      faults: located,
    });
    expect(problemOf(new errors.NotCaughtUp(2)).headers).toEqual({ 'Retry-After': '2' });
  });

  it('tells nothing of what nobody foresaw', () => {
    const secret = problemOf(new TypeError('password=1234'));
    expect(secret).toMatchObject({ status: 500, exit: 3, code: 'internal-error', detail: null });
    expect(JSON.stringify(secret)).not.toContain('1234');
    expect(problemOf(undefined)).toMatchObject({ status: 500, exit: 3 });
  });

  it('has a sentence in both languages for every code of ours', () => {
    for (const { title } of Object.values(problemKinds)) {
      expect(title.nl).toMatch(/[.?]$/);
      expect(title.en).toMatch(/[.?]$/);
    }
  });
});
