import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { start, type Started } from '../../test-support/start.js';
import { newInstrumentExample } from '../openapi/body-examples.js';

const writers = 16;
const factsEach = 2;

let folder: string;
let started: Started;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peildatum-'));
  started = await start({ ledger: { kind: 'embedded', folder } });
  await started.recorder.post('/v1/instruments', newInstrumentExample);
});
afterAll(async () => {
  await started.server.close();
  await rm(folder, { recursive: true });
});

async function currentEtag(): Promise<string> {
  const { headers } = await started.anybody.get('/v1/instruments/wbv-2025-11');
  return headers.get('etag') ?? '';
}

/** Records its facts one after another, reading anew after each refusal. Gives the statuses of the refusals. */
async function write(writer: number): Promise<number[]> {
  const refusals: number[] = [];
  let etag = await currentEtag();
  for (let fact = 0; fact < factsEach;) {
    const { status, headers, text } = await started.recorder.post(
      '/v1/instruments/wbv-2025-11/claims',
      {
        date: 'publishedOn',
        value: `[2025-06-05..]`,
        source: { instrument: 'kamerbrief-2025-06-17', rank: 3, locator: `writer ${writer} fact ${fact}` },
      },
      { 'if-match': etag },
    );
    if (status === 201) fact += 1;
    else if (status === 409 || status === 412) refusals.push(status);
    else throw new Error(`${status} ${text}`);
    etag = headers.get('etag') ?? '';
  }
  return refusals;
}

describe('sixteen writers on one document', () => {
  it('lose no update, and every lost race is a 409 or a 412 with the ETag to go on with', async () => {
    const refusals = await Promise.all(Array.from({ length: writers }, (_, index) => write(index)));
    expect(refusals.flat().length).toBeGreaterThan(0);

    const { body } = await started.anybody.get('/v1/instruments/wbv-2025-11');
    const facts = body['facts'] as unknown as {
      event: { type: string; data: { source: { locator: string } } };
    }[];
    const locators = facts
      .filter(({ event }) => event.type === 'DateClaimed')
      .map(({ event }) => event.data.source.locator);
    const expected = Array.from({ length: writers * factsEach }, (_, index) => {
      return `writer ${Math.floor(index / factsEach)} fact ${index % factsEach}`;
    });
    expect([...locators].sort()).toEqual(expected.sort());
  });
});
