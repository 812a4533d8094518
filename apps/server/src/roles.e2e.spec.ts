import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client, type Received } from '../test-support/client.js';
import { start } from '../test-support/start.js';
import { tokens } from '../test-support/tokens.js';
import { createServer, type RunningServer } from './index.js';
import { newInstrumentExample } from './openapi/body-examples.js';
import { documentExample } from './openapi/document-example.js';

describe('a server that only answers, beside the one that writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'peildatum-roles-'));
  const ledger = { kind: 'embedded', folder } as const;
  let writer: RunningServer;
  let recorder: Client;
  let query: RunningServer;
  let asker: Client;

  beforeAll(async () => {
    const started = await start({ ledger });
    writer = started.server;
    recorder = started.recorder;
    query = await createServer({ ledger, role: 'query', writer: writer.url, port: 0, tokens });
    asker = new Client(query.url);
  });

  afterAll(async () => {
    await query.close();
    await writer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function answerAsNewAs(written: Received): Promise<Received> {
    const position = written.headers.get('peildatum-position')!;
    return asker.get('/v1/instruments', { 'peildatum-not-before': position });
  }

  it('answers with what was written there, as new as is asked', async () => {
    const written = await recorder.post('/v1/instruments', newInstrumentExample);
    expect(written.status).toBe(201);
    const answer = await answerAsNewAs(written);
    expect(answer.status).toBe(200);
    expect(answer.text).toBe((await recorder.get('/v1/instruments')).text);
  });

  it('refuses a write with 405 and says where it goes, whoever sends it', async () => {
    for (const client of [asker, asker.as('recorder-token'), asker.as('unknown-token')]) {
      const refused = await client.post('/v1/instruments', newInstrumentExample);
      expect(refused.status).toBe(405);
      expect(refused.headers.get('allow')).toBe('GET, HEAD');
      expect(refused.body).toMatchObject({ code: 'writes-go-elsewhere', writer: writer.url });
      expect(refused.body['title']).toEqual(expect.stringContaining(writer.url));
    }
    const onlyWrites = await asker.post('/v1/countries/ML/coverage', {});
    expect({ status: onlyWrites.status, allow: onlyWrites.headers.get('allow') }).toEqual({
      status: 405,
      allow: '',
    });
  });

  it('reads a document for anybody, and says no to the write it proposes', async () => {
    const read = await asker.post('/v1/intake', documentExample, { 'content-type': 'text/plain' });
    expect({ status: read.status, form: read.body['proposal']?.['form'] }).toEqual({
      status: 200,
      form: 'wbv',
    });
    const written = await asker.post('/v1/instruments', read.body['proposal']!['files']![0]);
    expect(written.body).toMatchObject({ code: 'writes-go-elsewhere' });
  });

  it('refuses every route that says it writes, and no other', async () => {
    const posts = query.routes.filter((route) => route.startsWith('POST '));
    const refused = await Promise.all(
      posts.map(async (route) => {
        const { body } = await asker.post(route.slice('POST '.length).replace(/:\w+/g, 'ML'), {});
        return body['code'] === ('writes-go-elsewhere' as never) ? [route] : [];
      }),
    );
    expect(posts.filter((route) => !refused.flat().includes(route))).toEqual(['POST /v1/intake']);
  });

  it('still tells an address that is not there from one that cannot be written', async () => {
    expect((await asker.post('/v1/nothing', {})).status).toBe(404);
  });

  it('says how far it is behind', async () => {
    const written = await recorder.post('/v1/countries/ML/coverage', coverage);
    expect(written.status).toBe(201);
    await answerAsNewAs(written);
    const ready = await asker.get('/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ ready: true, behind: { events: 0, orMore: false } });
  });

  it('has nothing to read where nobody ever wrote', async () => {
    const missing = { kind: 'embedded', folder: join(folder, 'missing') } as const;
    await expect(createServer({ ledger: missing, role: 'query', port: 0 })).rejects.toMatchObject({
      code: 'ledger-missing',
    });
  });
});

const coverage = {
  from: '2024-01-01',
  through: '2024-12-31',
  sources: ['Staatscourant 2024'],
};
