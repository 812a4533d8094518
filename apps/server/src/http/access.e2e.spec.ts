import { ledgerState } from '../../test-support/ledger-state.js';
import { start, type Started } from '../../test-support/start.js';
import { bodyExamples, newInstrumentExample } from '../openapi/body-examples.js';

let started: Started;

beforeAll(async () => {
  started = await start();
  await started.recorder.post('/v1/instruments', newInstrumentExample);
});
afterAll(() => started.server.close());

describe('a write', () => {
  const attempt = (headers: Record<string, string>) =>
    started.anybody.post('/v1/countries/ML/coverage', bodyExamples.coverage, headers);

  it.each([
    ['no token', {}],
    ['an unknown token', { authorization: 'Bearer somebody-else' }],
    ['another scheme', { authorization: 'Basic cmVjb3JkZXItdG9rZW4=' }],
    ['an empty token', { authorization: 'Bearer ' }],
  ])('with %s is 401 and stores nothing', async (_what, headers) => {
    const before = await ledgerState(started.server);
    const answer = await attempt(headers as Record<string, string>);
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({
      status: 401,
      code: 'unauthenticated',
    });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await ledgerState(started.server)).toEqual(before);
  });

  it.each(['reader-token', 'auditor-token'])(
    'with the role of %s is 403 and stores nothing',
    async (token) => {
      const before = await ledgerState(started.server);
      const answer = await attempt({ authorization: `Bearer ${token}` });
      expect({ status: answer.status, code: answer.body['code'] }).toEqual({
        status: 403,
        code: 'forbidden',
      });
      expect(await ledgerState(started.server)).toEqual(before);
    },
  );

  it('is refused before its body is read', async () => {
    const answer = await started.anybody.post('/v1/instruments', '{"not": json');
    expect(answer.status).toBe(401);
  });

  it('is refused by a server without a tokens file, which says so', async () => {
    const { server, recorder } = await start({ tokens: undefined });
    const answer = await recorder.post('/v1/instruments', newInstrumentExample);
    expect(answer.status).toBe(401);
    expect(answer.body['faults']).toMatchObject([{ code: 'no-tokens-file', path: 'Authorization' }]);
    expect(answer.body['detail']).toContain('PEILDATUM_TOKENS');
    await server.close();
  });
});

describe('a read', () => {
  it('needs no token', async () => {
    expect((await started.anybody.get('/v1/instruments')).status).toBe(200);
  });

  it('with an unknown token is 401', async () => {
    expect((await started.anybody.as('somebody-else').get('/v1/instruments')).status).toBe(401);
  });

  it('of a history shows actors to an auditor only', async () => {
    const actors = async (token: string | null) => {
      const client = token === null ? started.anybody : started.anybody.as(token);
      const { body } = await client.get('/v1/instruments/wbv-2025-11/history');
      return new Set((body['events'] as unknown as { actor: string | null }[]).map(({ actor }) => actor));
    };
    expect(await actors(null)).toEqual(new Set([null]));
    expect(await actors('recorder-token')).toEqual(new Set([null]));
    expect(await actors('reader-token')).toEqual(new Set([null]));
    expect(await actors('auditor-token')).toEqual(new Set(['rita']));
  });
});

describe('confidential advice', () => {
  const id = 'nota-2026-01-20';
  const nota = {
    instrument: {
      id,
      kind: 'nota',
      signedOn: '2026-01-20',
      classification: 'confidential',
      title: 'Geheim stuk',
    },
    advice: [bodyExamples.advice],
  };

  beforeAll(async () => {
    const made = await started.anybody.as('cleared-recorder-token').post('/v1/instruments', nota);
    expect(made.status).toBe(201);
  });

  it('is shown with the clearance for it', async () => {
    const cleared = started.anybody.as('auditor-token');
    expect((await cleared.get(`/v1/instruments/${id}`)).status).toBe(200);
    expect((await cleared.get(`/v1/instruments/${id}/history`)).status).toBe(200);
    expect((await cleared.get('/v1/instruments')).text).toContain(id);
    const answer = await cleared.get('/v1/countries/ML/regions/Gao/grading?peildatum=2026-02-01');
    expect(answer.text).toContain(id);
  });

  it('is not betrayed to anybody else', async () => {
    for (const client of [started.anybody, started.recorder, started.anybody.as('reader-token')]) {
      expect((await client.get(`/v1/instruments/${id}`)).status).toBe(404);
      expect((await client.get(`/v1/instruments/${id}/history`)).status).toBe(404);
      expect((await client.get('/v1/instruments')).text).not.toContain(id);
      for (const path of [
        '/v1/countries/ML/regions/Gao/grading?peildatum=2026-02-01',
        '/v1/countries/ML/policy?peildatum=2026-02-01',
        '/v1/countries/ML/timeline',
      ]) {
        const { status, text } = await client.get(path);
        expect(status).toBe(200);
        expect(text).not.toContain(id);
        expect(text).not.toContain('Geheim');
      }
    }
  });

  it('is as good as absent for a writer without the clearance', async () => {
    const told = await started.recorder.post(`/v1/instruments/${id}/disclosures`, {
      madePublicOn: '2026-03',
    });
    expect(told.status).toBe(404);
  });
});
