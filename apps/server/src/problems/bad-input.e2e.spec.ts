import { ledgerState } from '../../test-support/ledger-state.js';
import { start, type Started } from '../../test-support/start.js';
import { bodyExamples, newInstrumentExample } from '../openapi/body-examples.js';

let started: Started;

beforeAll(async () => {
  started = await start();
  await started.recorder.post('/v1/instruments', newInstrumentExample);
});
afterAll(() => started.server.close());

interface Told {
  readonly status: number;
  readonly faults: readonly {
    readonly code: string;
    readonly path: string;
    readonly nl: string;
    readonly en: string;
  }[];
}

/** Sends what must be refused; checks that nothing was stored and that every fault is told in both languages. */
async function refused(path: string, body: unknown): Promise<Told> {
  const before = await ledgerState(started.server);
  const answer = await started.recorder.post(
    path,
    body,
    path.startsWith('/v1/instruments/') ? { 'if-match': '*' } : {},
  );
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(await ledgerState(started.server)).toEqual(before);
  const faults = answer.body['faults'] as unknown as Told['faults'];
  for (const { nl, en } of faults) {
    expect(nl).not.toBe('');
    expect(en).not.toBe('');
  }
  return { status: answer.status, faults };
}

const pathsOf = ({ faults }: Told) => faults.map(({ path }) => path);

const wbv = (instrument: object, more: object = {}) => ({
  instrument: { id: 'wbv-2026-1', kind: 'wbv', signedOn: '2026-01-05', ...instrument },
  ...more,
});
const grading = (scope: object, level: string) => ({
  part: 'A',
  entry: { kind: 'day-after-publication' },
  replaces: [{ kind: 'section', country: 'ML', citation: 'C7/23' }],
  provisions: [
    {
      country: 'ML',
      topic: 'article-15c',
      citation: 'C7/23.4.2',
      content: { kind: 'gradings', framework: 'three-step', statements: [{ scope, level }] },
    },
  ],
});
const gao = { kind: 'regions', regions: ['Gao'] };

describe('what cannot be is refused', () => {
  it.each(['2026-02-30', '0000-01-01', '2026-13-01', '30 februari 2026', '2026-1-5'])(
    'the day %s',
    async (day) => {
      const told = await refused('/v1/instruments', wbv({ signedOn: day }));
      expect(told.status).toBe(400);
      expect(pathsOf(told)).toEqual(['instrument.signedOn']);
    },
  );

  it('an end before its start', async () => {
    const told = await refused('/v1/countries/ML/coverage', {
      ...bodyExamples.coverage,
      from: '2025-12-31',
      through: '2025-06-05',
    });
    expect([400, 422]).toContain(told.status);
    expect(pathsOf(told).join()).toMatch(/through|from/);
  });

  it('an unknown level', async () => {
    const told = await refused('/v1/instruments', wbv({}, { acts: [grading(gao, 'highest')] }));
    expect(told.status).toBe(400);
    expect(pathsOf(told)).toEqual(['acts[0].provisions[0].content.statements[0].level']);
  });

  it('a region of another country', async () => {
    const elsewhere = grading({ kind: 'regions', regions: ['Gao', 'Herat'] }, 'higher');
    const told = await refused('/v1/instruments', wbv({}, { acts: [elsewhere] }));
    expect([400, 422]).toContain(told.status);
    expect(pathsOf(told)).toEqual(['acts[0].provisions[0].content.statements[0].scope.regions[1]']);
  });

  it('the same topic twice under the same citation in one act', async () => {
    const act = grading(gao, 'higher');
    const twice = { ...act, provisions: [...act.provisions, ...act.provisions] };
    const told = await refused('/v1/instruments', wbv({}, { acts: [twice] }));
    expect([400, 422]).toContain(told.status);
    expect(pathsOf(told).join()).toContain('acts[0].provisions[1]');
  });

  it('a citation that is none', async () => {
    const act = grading(gao, 'higher');
    const nonsense = { ...act, provisions: [{ ...act.provisions[0], citation: 'see page 3' }] };
    const told = await refused('/v1/instruments', wbv({}, { acts: [nonsense] }));
    expect([400, 422]).toContain(told.status);
    expect(pathsOf(told)).toEqual(['acts[0].provisions[0].citation']);
  });

  it('an instrument id with a slash', async () => {
    const told = await refused('/v1/instruments', wbv({ id: 'wbv-2026/1' }));
    expect(told.status).toBe(400);
    expect(pathsOf(told)).toEqual(['instrument.id']);
    const address = await refused('/v1/instruments/wbv-2026%2F1/publication', bodyExamples.publication);
    expect([400, 404]).toContain(address.status);
  });

  it('a publication before the signature', async () => {
    const early = { ...bodyExamples.publication, publishedOn: '2025-06-03' };
    const told = await refused('/v1/instruments/wbv-2025-11/publication', early);
    expect([400, 422]).toContain(told.status);
    expect(pathsOf(told).join()).toContain('publishedOn');
  });

  it.each([
    ['text', String.raw`{"instrument":{"id":"wbv-2026-1","kind":"wbv","title":"\ud800"}}`],
    ['a field name', String.raw`{"instrument":{"id":"wbv-2026-1","kind":"wbv","\udc00":1}}`],
  ])('half a character in %s', async (_where, body) => {
    const told = await refused('/v1/instruments', body);
    expect(told.status).toBe(400);
    expect(told.faults.map(({ code }) => code)).toContain('not-well-formed');
  });

  it.each([
    ['lists', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['objects', '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)],
    [
      'lists in a field',
      `{"instrument":{"id":"wbv-2026-1","kind":"wbv","links":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
    ],
  ])('JSON twenty thousand %s deep', async (_what, body) => {
    const told = await refused('/v1/instruments', body);
    expect(told.status).toBe(400);
    expect(told.faults.map(({ code }) => code)).toContain('too-deep');
  });

  it.each([['null'], ['[]'], ['"text"'], ['12'], ['{}'], ['{"instrument":null}'], ['{"instrument":[]}']])(
    'a body that is %s',
    async (body) => {
      expect((await refused('/v1/instruments', body)).status).toBe(400);
    },
  );

  it('names that programs give a meaning of their own', async () => {
    const body =
      '{"__proto__":{"a":1},"constructor":{"prototype":{}},"instrument":{"id":"wbv-2026-1","kind":"wbv","__proto__":{"title":"x"}}}';
    const told = await refused('/v1/instruments', body);
    expect(told.status).toBe(400);
    expect(pathsOf(told)).toEqual(
      expect.arrayContaining(['__proto__', 'constructor', 'instrument.__proto__']),
    );
  });

  it('a field that nobody knows, however many of them there are', async () => {
    const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`field${index}`, 1]));
    const answer = await started.recorder.post('/v1/instruments', { ...wbv({}), ...many });
    expect(answer.status).toBe(400);
    const listed = answer.body['faults'] as unknown as unknown[];
    expect(listed.length).toBeLessThanOrEqual(1_000);
    expect(answer.text.length).toBeLessThan(1_000_000);
  });
});

describe('all faults are told together', () => {
  it('of the document and of what comes with it', async () => {
    const told = await refused(
      '/v1/instruments',
      wbv(
        { signedOn: '2026-02-30', holding: 'lost', surprise: 1 },
        {
          acts: [{ ...grading(gao, 'highest'), worksBackTo: 'gisteren' }],
          publication: { gazette: 'stcrt-2026-12345', publishedOn: '2026-02-31' },
        },
      ),
    );
    expect(told.status).toBe(400);
    expect(pathsOf(told).sort()).toEqual([
      'acts[0].provisions[0].content.statements[0].level',
      'acts[0].worksBackTo',
      'instrument.holding',
      'instrument.signedOn',
      'instrument.surprise',
      'publication.publishedOn',
    ]);
  });
});
