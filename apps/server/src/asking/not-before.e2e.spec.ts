import { start, type Started } from '../../test-support/start.js';
import { newInstrumentExample } from '../openapi/body-examples.js';

let started: Started;

beforeAll(async () => {
  started = await start({ notBeforeTimeoutMs: 100 });
});
afterAll(() => started.server.close());

const list = (position: string) =>
  started.anybody.get('/v1/instruments', { 'peildatum-not-before': position });

describe('Peildatum-Not-Before', () => {
  it('with the position of a write gives an answer with the write in it', async () => {
    const made = await started.recorder.post('/v1/instruments', newInstrumentExample);
    const position = made.headers.get('peildatum-position') ?? '';
    const { status, text } = await list(position);
    expect(status).toBe(200);
    expect(text).toContain('wbv-2025-11');
  });

  it('with a position that is still to come is 503, with when to ask again', async () => {
    const { position } = (await started.anybody.get('/health/ready')).body as unknown as { position: string };
    const { status, headers, body } = await list(String(BigInt(position) + 1_000n));
    expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'not-caught-up' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each(['', 'abc', '-1', '1.5', '1, 2'])('that is no position is 400: %j', async (position) => {
    const { status, body } = await list(position);
    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'invalid-position' });
  });
});

describe('an example ledger', () => {
  it('marks every answer, writes and problems included', async () => {
    const { server, anybody, recorder } = await start({ example: true, purpose: 'a test' });
    const made = await recorder.post('/v1/instruments', newInstrumentExample);
    expect(made.headers.get('peildatum-example')).toBe('true');
    expect(made.body['example']).toBe(true);
    for (const path of ['/v1/countries/ML/policy', '/v1/gradings', '/v1/instruments/wbv-2025-11']) {
      const { headers, body } = await anybody.get(path);
      expect(headers.get('peildatum-example')).toBe('true');
      expect(body['example']).toBe(true);
    }
    expect((await anybody.get('/v1/nowhere')).headers.get('peildatum-example')).toBe('true');
    await server.close();
  });
});
