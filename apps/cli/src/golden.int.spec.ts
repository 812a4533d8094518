import { readFileSync, writeFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { withFixedMoments } from '../test-support/golden/example-log.js';
import { inProcess } from '../test-support/in-process.js';
import { maliFiles, Scratch } from '../test-support/shell.js';

/** Run with UPDATE_GOLDEN=1 to write the files anew from what the command prints; then read what changed in them. */
const golden = (name: string) => new URL(`../test-support/golden/${name}.golden`, import.meta.url);

const scratch = new Scratch();
afterAll(() => scratch.remove());

const env = { PEILDATUM_ACTOR: 'redactie', PEILDATUM_LEDGER: scratch.path('mali') };
const slow = 120_000;

/** The publication is invented, as is its number: hence an example ledger. */
beforeAll(async () => {
  const recorded = { ...env, PEILDATUM_LEDGER: scratch.path('recorded') };
  const log = scratch.path('log.jsonl');
  for (const words of [
    ['record', ...maliFiles(), '--example'],
    ['publish', 'wbv-2025-11', '--gazette', 'stcrt-2025-99911', '--on', '2025-08-20'],
    [
      ...['correct', 'wbv-2025-11', '--event', 'PublicationRecorded'],
      ...['--set', 'publishedOn=2025-08-17', '--reason', 'Verkeerde regel'],
    ],
    ['ledger', 'export', '--out', log],
  ])
    expect(await inProcess(words, recorded)).toMatchObject({ status: 0 });
  writeFileSync(log, withFixedMoments(readFileSync(log, 'utf8')));
  expect(await inProcess(['ledger', 'import', log], env)).toMatchObject({ status: 0 });
}, slow);

const dates = ['aanvraag=2022-09-10', 'besluit=2025-05-20', 'zitting=2025-09-01'];
const questions: Readonly<Record<string, readonly string[]>> = {
  case: ['case', 'ML', 'Ségou', ...dates.flatMap((date) => ['--date', date])],
  'audit-of-a-quarter': [
    ...['audit', '--from', '2026-01-15', '--to', '2026-04-01'],
    ...['--clearance', 'confidential'],
  ],
  'audit-of-days': ['audit', '--peildatum-from', '2025-08-01', '--to', '2025-10-01', '--country', 'ML'],
};

describe('what the command prints of the Mali files', () => {
  it.each(
    Object.entries(questions).flatMap(([name, words]) => [
      [`${name}.nl`, words],
      [`${name}.en`, [...words, '--lang', 'en']],
    ]) as [string, string[]][],
  )(
    'is the golden file %s',
    async (name, words) => {
      const { status, out, err } = await inProcess(words, env);
      expect([status, err]).toEqual([0, '']);
      expectGolden(name, out);
    },
    slow,
  );

  it.each(['case', 'audit-of-a-quarter'])(
    'is the golden file %s.json',
    async (name) => {
      const words = questions[name]!;
      const { out } = await inProcess([...words, '--json'], env);
      expectGolden(`${name}.json`, `${JSON.stringify(JSON.parse(out), null, 1)}\n`);
    },
    slow,
  );
});

function expectGolden(name: string, printed: string): void {
  const text = printed.replace(/"gazetteer": ?"[^"]*"|(?<=Gazetteer +)\S+/g, 'gazetteer');
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden(name), text);
  expect(text).toBe(readFileSync(golden(name), 'utf8'));
}
