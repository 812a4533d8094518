import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Received } from '../../test-support/client.js';
import { ledgerState } from '../../test-support/ledger-state.js';
import { start, type Started } from '../../test-support/start.js';
import { bodyExamples, newInstrumentExample } from '../openapi/body-examples.js';

let folder: string;
let started: Started;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peildatum-'));
  started = await start({ ledger: { kind: 'embedded', folder } });
});
afterAll(async () => {
  await started.server.close();
  await rm(folder, { recursive: true });
});

const make = (key: string, body: unknown = newInstrumentExample) =>
  started.recorder.post('/v1/instruments', body, { 'idempotency-key': key });
const publish = (key: string, ifMatch: string, body: unknown = bodyExamples.publication) =>
  started.recorder.post('/v1/instruments/wbv-2025-11/publication', body, {
    'idempotency-key': key,
    'if-match': ifMatch,
  });

function expectSame(again: Received, first: Received): void {
  expect({ status: again.status, body: again.body }).toEqual({ status: first.status, body: first.body });
  expect(again.headers.get('idempotency-replayed')).toBe('true');
}

describe('a repeated request', () => {
  let first: Received;

  it('gives the first result and stores nothing', async () => {
    first = await make('make-1');
    expect(first.status).toBe(201);
    const before = await ledgerState(started.server);
    expectSame(await make('make-1'), first);
    expectSame(await make('"make-1"'), first);
    expect(await ledgerState(started.server)).toEqual(before);
  });

  it('gives it too when many come at once', async () => {
    const etag = first.headers.get('etag') ?? '';
    const all = await Promise.all(Array.from({ length: 8 }, () => publish('publish-1', etag)));
    expect(all.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    expect(all.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
  });

  it('gives it although the document has moved on since, with the ETag of now', async () => {
    const stale = first.headers.get('etag') ?? '';
    const again = await publish('publish-1', stale);
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.get('etag')).not.toBe(stale);
  });

  it('with another body is 422', async () => {
    const other = { ...bodyExamples.publication, publishedOn: '2025-08-21' };
    const { status, body } = await publish('publish-1', '*', other);
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'idempotency-key-reused' });
    const made = await make('make-1', {
      instrument: { ...newInstrumentExample.instrument, title: 'Anders' },
    });
    expect(made.status).toBe(422);
  });

  it('gives it after a restart of the server', async () => {
    await started.server.close();
    started = await start({ ledger: { kind: 'embedded', folder } });
    expectSame(await make('make-1'), first);
  });

  it('is decided anew where the first was refused', async () => {
    const claim = { ...bodyExamples.claim, value: '2025-02-30' };
    const path = '/v1/instruments/wbv-2025-11/claims';
    const headers = { 'idempotency-key': 'claim-1', 'if-match': '*' };
    expect((await started.recorder.post(path, claim, headers)).status).toBe(400);
    expect((await started.recorder.post(path, { ...claim, value: '[2025-06-05..]' }, headers)).status).toBe(
      201,
    );
  });

  it.each(['', 'a b', '"open', 'x'.repeat(256)])('needs a key that can be read: %j is 400', async (key) => {
    const { status, body } = await make(key);
    expect(status).toBe(400);
    expect(body['faults']).toMatchObject([{ code: 'header-malformed', path: 'Idempotency-Key' }]);
  });
});
