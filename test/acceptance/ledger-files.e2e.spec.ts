import { readFileSync, writeFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { maliFiles } from './running/built.js';
import { peildatum, peildatumJson } from './running/command-line.js';
import { Scratch } from './running/scratch.js';

interface Info {
  readonly events: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly projectionHash: string;
}

const scratch = new Scratch();
const [recorded, reversed, imported] = ['recorded', 'reversed', 'imported'].map((name) => scratch.path(name));
const slow = 120_000;

const info = (ledger: string) => peildatumJson<Info>(ledger, ['ledger', 'info']);

async function exported(ledger: string, file = `${ledger}.jsonl`): Promise<Buffer> {
  await peildatumJson(ledger, ['ledger', 'export', '--out', file]);
  return readFileSync(file);
}

/** A copy of a ledger in which everything was recorded at one and the same moment. */
async function atOneMoment(ledger: string): Promise<string> {
  const copy = `${ledger}-at-one-moment`;
  const text = (await exported(ledger, `${ledger}-as-it-is.jsonl`)).toString('utf8');
  writeFileSync(
    `${copy}.jsonl`,
    text.replaceAll(/"recordedAt":"[^"]*"/g, '"recordedAt":"2026-01-01T00:00:00.000Z"'),
  );
  await peildatumJson(copy, ['ledger', 'import', `${copy}.jsonl`]);
  return copy;
}

beforeAll(async () => {
  const files = maliFiles();
  const half = Math.floor(files.length / 2);
  await Promise.all([
    peildatumJson(recorded!, ['record', ...files]),
    (async () => {
      await peildatumJson(reversed!, ['record', ...files.slice(half).reverse()]);
      await peildatumJson(reversed!, ['record', ...files.slice(0, half).reverse()]);
    })(),
  ]);
}, slow);

afterAll(() => scratch.remove());

describe('the instrument files of Mali', () => {
  it(
    'record the same in any order and in any number of goes: only the moments differ',
    async () => {
      const [one, other] = await Promise.all(
        [recorded!, reversed!].map(async (ledger) => info(await atOneMoment(ledger))),
      );
      expect(other!.projectionHash).toBe(one!.projectionHash);
      expect(other!.events).toBe(one!.events);
    },
    slow,
  );

  it(
    'add nothing when they are recorded again, in another order',
    async () => {
      const before = await info(recorded!);
      const again = await peildatumJson(recorded!, ['record', ...maliFiles().reverse()]);
      expect(again).toMatchObject({ repeated: true, recorded: [], position: before.position });
      expect(await info(recorded!)).toEqual(before);
    },
    slow,
  );
});

describe('an export', () => {
  it(
    'brought into a new ledger gives the same projection, moments included, and the same export byte for byte',
    async () => {
      const bytes = await exported(recorded!);
      await peildatumJson(imported!, ['ledger', 'import', `${recorded!}.jsonl`]);
      const [from, to, again] = await Promise.all([info(recorded!), info(imported!), exported(imported!)]);
      expect(to).toMatchObject({
        events: from.events,
        recordedAt: from.recordedAt,
        projectionHash: from.projectionHash,
      });
      expect(from.projectionHash).toMatch(/^[0-9a-f]{64}$/);
      expect(again.equals(bytes)).toBe(true);
    },
    slow,
  );
});

describe('ledger check', () => {
  it(
    'finds nothing wrong, and builds the projection that ledger info shows',
    async () => {
      const [check, { events, projectionHash }, text] = await Promise.all([
        peildatumJson(recorded!, ['ledger', 'check']),
        info(recorded!),
        peildatum(recorded!, ['ledger', 'check']),
      ]);
      expect(check).toMatchObject({ sound: true, faults: [], events, projectionHash });
      expect(text).toMatchObject({ status: 0, err: '' });
    },
    slow,
  );
});
