import { readFile, writeFile } from 'node:fs/promises';

import type { Client } from '../../test-support/client.js';
import { start, type Started } from '../../test-support/start.js';
import type { ExampleName } from './answer-examples.js';
import { bodyExamples, newInstrumentExample } from './body-examples.js';
import { documentExample } from './document-example.js';

/** Run with UPDATE_EXAMPLES=1 to write the file anew from what the server answers. */
const file = new URL('./answer-examples.json', import.meta.url);

const questions: Readonly<Record<Exclude<ExampleName, 'readDocument'>, string>> = {
  getGrading: '/v1/countries/ML/regions/Gao/grading?peildatum=2025-09-01',
  getMap: '/v1/countries/ML/gradings?peildatum=2025-09-01',
  getPolicy: '/v1/countries/ML/policy?peildatum=2025-09-01',
  getGradings: '/v1/gradings?peildatum=2025-09-01&level=higher',
  getProvision: '/v1/provisions?citation=C7/23.4.2&peildatum=2025-09-01',
  getFindings: '/v1/findings?country=ML',
  getEvidence: '/v1/countries/ML/evidence?region=Gao',
  getTimeline: '/v1/countries/ML/timeline?region=Gao',
  getDifferences: '/v1/countries/ML/differences?from=2025-06-01&to=2025-09-01',
  getCase:
    '/v1/countries/ML/regions/Gao/case?dates=application=2025-06-01,decision=2025-07-01,hearing=2025-09-01',
  getAudit: '/v1/audit?from=2026-11-01&to=2026-12-01&country=ML',
  listCountries: '/v1/countries',
  listRegions: '/v1/countries/ML/regions',
  listInstruments: '/v1/instruments',
  getInstrument: '/v1/instruments/kamerbrief-2025-06-17',
  getInstrumentHistory: '/v1/instruments/kamerbrief-2025-06-17/history',
};

let started: Started;

beforeAll(async () => {
  const clock = { now: () => '2026-11-20T09:15:00.000Z' };
  started = await start({ clock, example: true, purpose: 'VOORBEELD' });
  const { recorder } = started;
  await recorder.post('/v1/instruments', newInstrumentExample, { 'idempotency-key': 'example-1' });
  await recorder.post('/v1/instruments/wbv-2025-11/publication', bodyExamples.publication, {
    'idempotency-key': 'example-2',
    'if-match': '*',
  });
  for (const [place, body] of [
    ['evidence', bodyExamples.evidence],
    ['contradictions', bodyExamples.contradiction],
  ] as const)
    await recorder.post(`/v1/instruments/wbv-2025-11/${place}`, body, {
      'idempotency-key': `example-${place}`,
      'if-match': '*',
    });
});
afterAll(() => started.server.close());

describe('the example answers of the OpenAPI document', () => {
  it('are what a server with the example bodies answers', async () => {
    const answered = await ask(started.anybody);
    if (process.env['UPDATE_EXAMPLES'] === '1')
      await writeFile(file, `${JSON.stringify(answered, null, 2)}\n`);
    const committed = JSON.parse(await readFile(file, 'utf8')) as unknown;
    expect(facts(answered)).toEqual(facts(committed));
  });
});

async function ask(client: Client): Promise<Record<string, unknown>> {
  const entries = Object.entries(questions).map(async ([name, path]) => {
    const asking = name === 'getAudit' ? client.as('auditor-token') : client;
    const { body } = await asking.get(path);
    return [name, cut(body)] as const;
  });
  const read = await client.post('/v1/intake', documentExample, { 'content-type': 'text/plain' });
  return Object.fromEntries([...(await Promise.all(entries)), ['readDocument', cut(read.body)]]);
}

/** Lists to their first two elements: an example shows the form. */
function cut(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map(cut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, cut(child)]));
}

/** Without sentences, spellings and the version of the gazetteer: those may be put better without making an example untrue. */
function facts(value: unknown): unknown {
  const wording = new Set(['nl', 'en', 'gazetteer', 'spellings']);
  if (Array.isArray(value)) return value.map(facts);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !wording.has(key));
  return Object.fromEntries(kept.map(([key, child]) => [key, facts(child)]));
}
