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

describe('a question that is asked again', () => {
  const question = '/v1/countries/ML/regions/Gao/grading?peildatum=2025-10-01';
  const publish = (publishedOn: string) =>
    started.recorder.post(
      '/v1/instruments/wbv-2025-11/publication',
      { gazette: 'stcrt-2025-12345', publishedOn },
      { 'if-match': '*' },
    );

  it('has the same answer, byte for byte, while nothing new is recorded', async () => {
    const first = await started.anybody.get(question);
    const again = await started.anybody.get(question);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect((await started.anybody.get(`${question}&who=Jansen`)).status).toBe(400);
  });

  it('has the new answer as soon as something is', async () => {
    const before = await started.anybody.get(question);
    expect(before.body['certainty']).toBe('uncertain');
    expect((await publish('2025-08-20')).status).toBe(201);
    const after = await started.anybody.get(question);
    expect(after.body).toMatchObject({ certainty: 'as-recorded', level: 'exceptional' });
  });

  it('has the answer of today where its days are left to the default', async () => {
    let today = '2025-08-19T10:00:00.000Z';
    const { server, anybody, recorder } = await start({ clock: { now: () => today } });
    await recorder.post('/v1/instruments', newInstrumentExample);
    const ask = async () => (await anybody.get('/v1/countries/ML/regions/Gao/grading')).body['asked'];
    expect(await ask()).toMatchObject({ geldigOp: '2025-08-19' });
    today = '2025-08-20T10:00:00.000Z';
    expect(await ask()).toMatchObject({ geldigOp: '2025-08-20' });
    await server.close();
  });
});
