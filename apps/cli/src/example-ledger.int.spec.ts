import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { inProcess } from '../test-support/in-process.js';
import { linesOf, maliFiles, Scratch } from '../test-support/shell.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const env = { PEILDATUM_ACTOR: 'tester', PEILDATUM_LEDGER: scratch.path('invented') };
const slow = 60_000;

beforeAll(async () => {
  const ran = await inProcess(['record', ...maliFiles(), '--example'], env);
  expect(ran).toMatchObject({ status: 0, err: '' });
  for (const line of linesOf(ran.out)) expect(line).toMatch(/^VOORBEELD/);
}, slow);

describe('every line from an example ledger', () => {
  it.each(
    [
      ['publish', 'wbv-2025-11', '--gazette', 'stcrt-2025-99999', '--on', '2025-08-20'],
      ['lookup', 'ML', 'Ségou', '--peildatum', '2025-08-21'],
      ['map', 'ML', '--peildatum', '2025-08-21'],
      ['gradings', '--peildatum', '2025-08-21'],
      ['timeline', 'ML', 'Gao'],
      ['diff', 'ML', '--from', '2023-06-01', '--to', '2025-08-21'],
      ['instruments'],
      ['instruments', 'wbv-2025-11'],
      ['ledger', 'info'],
      ['ledger', 'check'],
      ['record', ...maliFiles(), '--dry-run'],
    ].map((words) => [words]),
  )(
    'of %j says so',
    async (words) => {
      const ran = await inProcess(words, env);
      expect(ran).toMatchObject({ status: 0, err: '' });
      expect(linesOf(ran.out).filter((line) => !line.startsWith('VOORBEELD'))).toEqual([]);
    },
    slow,
  );

  it(
    'says so in English, and when it is refused',
    async () => {
      const [map, refused] = await Promise.all([
        inProcess(['map', 'ML', '--peildatum', '2023-06-01', '--lang', 'en'], env),
        inProcess(['lookup', 'ML', 'Menka', '--peildatum', '2023-06-01', '--lang', 'en'], env),
      ]);
      for (const line of [...linesOf(map.out), ...linesOf(refused.err)]) expect(line).toMatch(/^EXAMPLE/);
      expect(refused.status).toBe(1);
    },
    slow,
  );

  it(
    'is said by a field in JSON',
    async () => {
      const { out } = await inProcess(['map', 'ML', '--peildatum', '2023-06-01', '--json'], env);
      expect(JSON.parse(out)).toMatchObject({ example: true });
    },
    slow,
  );
});

describe('--example', () => {
  it(
    'is refused on a ledger that exists without the mark, and changes nothing',
    async () => {
      const real = { ...env, PEILDATUM_LEDGER: scratch.path('real') };
      expect(await inProcess(['record', maliFiles()[0]!], real)).toMatchObject({ status: 0 });
      for (const words of [
        ['attest', 'ML', '--from', '2014-01-01', '--through', '2014-01-02', '--sources', 'x', '--example'],
        ['record', maliFiles()[1]!, '--example', '--dry-run'],
      ]) {
        const ran = await inProcess(words, real);
        expect([ran.status, ran.out]).toEqual([1, '']);
        expect(ran.err).toContain('[not-an-example-ledger]');
      }
    },
    slow,
  );

  it(
    'may be repeated on a ledger that has the mark',
    async () => {
      expect(await inProcess(['record', maliFiles()[0]!, '--example'], env)).toMatchObject({ status: 0 });
    },
    slow,
  );
});
