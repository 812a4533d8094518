import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pino } from 'pino';

import { Client } from '../test-support/client.js';
import { start } from '../test-support/start.js';
import { tokens } from '../test-support/tokens.js';
import { createServer } from './index.js';
import { newInstrumentExample } from './openapi/body-examples.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peildatum-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a server', () => {
  it('listens on this machine only, unless told otherwise', async () => {
    const { server } = await start();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    await server.close();
  });

  it('is live at once and ready when it has read the ledger', async () => {
    const { server, anybody } = await start();
    expect((await anybody.get('/health/live')).body).toEqual({ status: 'live' });
    const { status, body } = await anybody.get('/health/ready');
    expect(status).toBe(200);
    expect(body).toMatchObject({ ready: true, caughtUp: true, failure: null });
    await server.close();
  });

  it('leaves nothing open when its port is taken', async () => {
    const { server } = await start();
    const ledger = { kind: 'embedded', folder: join(folder, 'taken') } as const;
    await expect(createServer({ ledger, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await server.close();
    const second = await createServer({ ledger, port: 0 });
    await second.close();
  });

  it('says so when another process writes to the ledger', async () => {
    const ledger = { kind: 'embedded', folder: join(folder, 'locked') } as const;
    const first = await createServer({ ledger, port: 0 });
    await expect(createServer({ ledger, port: 0 })).rejects.toMatchObject({ code: 'ledger-locked' });
    await first.close();
  });

  it('finishes the requests under way when it stops, and takes no more', async () => {
    const ledger = { kind: 'embedded', folder: join(folder, 'stopping') } as const;
    const server = await createServer({ ledger, tokens, port: 0 });
    const client = new Client(server.url).as('recorder-token');
    await client.get('/v1/countries');
    const writes = Array.from({ length: 20 }, (_, index) =>
      client.post('/v1/instruments', { instrument: { id: `wbv-2026-${index}`, kind: 'wbv' } }).then(
        ({ status }) => status,
        () => 'not taken',
      ),
    );
    await Promise.race(writes);
    await server.close();
    const outcomes = await Promise.all(writes);
    const recorded = outcomes.filter((outcome) => outcome === 201).length;
    expect(outcomes.every((outcome) => outcome === 201 || outcome === 'not taken')).toBe(true);
    await expect(client.get('/health/live')).rejects.toThrow();

    const again = await start({ ledger });
    const { body } = await again.anybody.get('/v1/instruments');
    expect((body['instruments'] as unknown as unknown[]).length).toBeGreaterThanOrEqual(recorded);
    await again.server.close();
  });
});

describe('the log', () => {
  it('says what happened and not who asked what', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
    const { server, anybody, recorder } = await start({ log });
    await recorder.post('/v1/instruments', newInstrumentExample, { 'idempotency-key': 'secret-key' });
    await anybody.get('/v1/countries/ML/regions/Gao/grading?peildatum=2023-06-01&who=Jansen');
    await anybody.as('wrong-token').get('/v1/instruments/wbv-2025-11');
    await server.close();
    const text = lines.join('');
    for (const secret of [
      'rita',
      'recorder-token',
      'wrong-token',
      'secret-key',
      'Jansen',
      'Gao',
      'wbv-2025-11',
    ])
      expect(text).not.toContain(secret);
    const routes = lines.map(
      (line) => JSON.parse(line) as { method?: string; route?: string; status?: number },
    );
    expect(routes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ method: 'POST', route: '/v1/instruments', status: 201, msg: 'recorded' }),
        expect.objectContaining({
          route: '/v1/countries/:iso/regions/:region/grading',
          status: 400,
          msg: 'refused',
        }),
        expect.objectContaining({ route: '/v1/instruments/:id', status: 401, msg: 'refused' }),
      ]),
    );
  });
});

describe('the metrics', () => {
  it('count requests by route and say nothing of what was asked', async () => {
    const { server, anybody } = await start();
    await anybody.get('/v1/countries/ML/regions/Gao/grading');
    const { status, text } = await anybody.get('/metrics');
    expect(status).toBe(200);
    expect(text).toContain(
      'peildatum_http_request_duration_seconds_count{method="GET",route="/v1/countries/:iso/regions/:region/grading",status="200"} 1',
    );
    expect(text).toContain('peildatum_timeline_events_read 0');
    expect(text).not.toContain('Gao');
    await server.close();
  });
});

describe('the process', () => {
  const main = new URL('../dist/main.js', import.meta.url).pathname;

  it('stops on SIGTERM after the last request, with status 0', async () => {
    const args = [main, '--port', '0', '--ledger', join(folder, 'process')];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    let output = '';
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const found = /"url":"([^"]+)"/.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(output).toContain('"msg":"stopped"');
  });
});
