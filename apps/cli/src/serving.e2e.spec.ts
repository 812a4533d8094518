import { once } from 'node:events';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { linesOf, maliFiles, peildatum, Scratch, startPeildatum } from '../test-support/shell.js';

const scratch = new Scratch();
const env = { PEILDATUM_ACTOR: 'tester', PEILDATUM_LEDGER: scratch.path('mali') };
const slow = 60_000;

let server: ReturnType<typeof startPeildatum>;
let url: string;
let said = '';

beforeAll(async () => {
  expect(await peildatum(['record', ...maliFiles()], { env })).toMatchObject({ status: 0 });
  server = startPeildatum(['serve', '--port', '0'], { env });
  server.stderr!.on('data', (chunk) => (said += String(chunk)));
  url = await listening(server);
  while (!said.includes('Ctrl-C')) await once(server.stderr!, 'data');
}, slow);

afterAll(() => {
  server.kill('SIGKILL');
  scratch.remove();
});

function listening(child: typeof server): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stdout!.on('data', (chunk) => {
      log += String(chunk);
      const found = /"url":"(http:[^"]+)"/.exec(log)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('close', (code) => reject(new Error(`ended with ${code}: ${log}`)));
  });
}

describe('serve', () => {
  it('binds to this machine only and tells people where, and that nobody can write', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(said).toContain(`Luistert op ${url}`);
    expect(said).toContain('er is geen PEILDATUM_TOKENS');
  });

  it.each([
    [['ML'], '/v1/countries/ML/evidence'],
    [['ML', 'Gao'], '/v1/countries/ML/evidence?region=Gao'],
  ])(
    'puts the same figures side by side as evidence --json: %j',
    async (places, path) => {
      const [response, ran] = await Promise.all([
        fetch(`${url}${path}`),
        peildatum(['evidence', ...places, '--json'], { env }),
      ]);
      expect(ran).toMatchObject({ status: 0, err: '' });
      const list = JSON.parse(ran.out) as { evidence: readonly object[]; contradictions: readonly object[] };
      expect(list).toEqual(await response.json());
      expect(list.evidence.length).toBeGreaterThan(0);
      expect(list.contradictions.length).toBeGreaterThan(0);
    },
    slow,
  );

  it(
    'answers over HTTP with the object that lookup --json gives beside it',
    async () => {
      const [response, ran] = await Promise.all([
        fetch(`${url}/v1/countries/ML/regions/${encodeURIComponent('Ségou')}/grading?peildatum=2025-07-01`),
        peildatum(['lookup', 'ML', 'Ségou', '--peildatum', '2025-07-01', '--json'], { env }),
      ]);
      expect(ran).toMatchObject({ status: 0, err: '' });
      expect(JSON.parse(ran.out)).toEqual(await response.json());
    },
    slow,
  );

  it(
    'keeps the ledger to itself for writing',
    async () => {
      const ran = await peildatum(['record', maliFiles()[0]!], { env });
      expect([ran.status, ran.out]).toEqual([1, '']);
      expect(linesOf(ran.err)).toHaveLength(1);
      expect(ran.err).toContain('[ledger-locked]');
    },
    slow,
  );

  it(
    'says clearly when its port is taken',
    async () => {
      const ran = await peildatum(['serve', '--port', new URL(url).port, '--ledger', scratch.path('other')], {
        env,
      });
      expect(ran.status).toBe(1);
      expect(ran.err).toContain(`poort ${new URL(url).port} is al in gebruik; kies een andere met --port`);
    },
    slow,
  );

  it(
    'refuses a tokens file that it cannot read',
    async () => {
      const ran = await peildatum(['serve', '--port', '0', '--ledger', scratch.path('other')], {
        env: { ...env, PEILDATUM_TOKENS: scratch.path('no-tokens') },
      });
      expect(ran.status).toBe(1);
      expect(ran.err).toContain(scratch.path('no-tokens'));
    },
    slow,
  );

  it(
    'stops gracefully when asked',
    async () => {
      server.kill('SIGTERM');
      const [status] = (await once(server, 'close')) as [number];
      expect(status).toBe(0);
    },
    slow,
  );
});

describe('a reader that goes away', () => {
  it(
    'is no fault of the command',
    async () => {
      const child = startPeildatum(['ledger', 'export'], { env });
      child.stdout!.once('data', () => child.stdout!.destroy());
      let err = '';
      child.stderr!.on('data', (chunk) => (err += String(chunk)));
      const [status] = (await once(child, 'close')) as [number];
      expect([status, err]).toEqual([0, '']);
    },
    slow,
  );
});
