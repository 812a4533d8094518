import { existsSync } from 'node:fs';

import { afterAll, expect, it } from '@jest/globals';

import { peildatum, Scratch } from '../test-support/shell.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

it('the command helps with 0, refuses wrong usage with 2 and misses a ledger with 1', async () => {
  const nowhere = ['--ledger', scratch.path('nothing')];
  const [help, usage, missing] = await Promise.all([
    peildatum(['--help']),
    peildatum(['map', 'ML', '--peldatum', '2023-06-01', ...nowhere]),
    peildatum(['map', 'ML', ...nowhere]),
  ]);
  expect([help.status, usage.status, missing.status]).toEqual([0, 2, 1]);
  expect(help.out).toContain('Gebruik: peildatum');
  expect(usage).toMatchObject({
    out: '',
    err: 'onbekende optie --peldatum; bedoelt u --peildatum? [usage-unknown-option]\n',
  });
  expect(missing.err).toContain('[ledger-missing]');
  expect(existsSync(scratch.path('nothing'))).toBe(false);
}, 60_000);
