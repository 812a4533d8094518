import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import type { BackfillResult } from '@peildatum/application';
import { openEmbeddedLedger } from '@peildatum/ledger';
import fc from 'fast-check';

import { peildatum, peildatumJson, startPeildatum } from '../acceptance/running/command-line.js';
import { Scratch } from '../acceptance/running/scratch.js';
import { parameters, runs } from '../support/property-runs.js';
import { corpus, hasCorpus } from './support/corpus.js';
import { inventedLine } from './support/invented-line.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const texts = hasCorpus ? corpus : inventedLine;
const slow = 3_600_000;

/** Files as a person has them, and the words that read them in. */
function backfillWords(): string[] {
  const folder = scratch.path('texts');
  mkdirSync(folder, { recursive: true });
  return [
    'backfill',
    ...texts.map(({ name, raw }) => {
      const file = `${folder}/${name}`;
      writeFileSync(file, raw);
      return file;
    }),
  ];
}

/** What a ledger holds, without what differs between two recordings of the same: the moment and the ids. */
async function recordedIn(ledger: string): Promise<unknown[]> {
  const file = `${ledger}.jsonl`;
  expect(await peildatum(ledger, ['ledger', 'export', '--out', file])).toMatchObject({ status: 0 });
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { ordinal, stream, revision, type, data } = JSON.parse(line) as Record<string, unknown>;
      return { ordinal, stream, revision, type, data };
    });
}

async function eventsIn(folder: string): Promise<number> {
  try {
    const ledger = await openEmbeddedLedger({ folder, mode: 'read' });
    try {
      return Number((await ledger.head()) ?? 0);
    } finally {
      await ledger.close();
    }
  } catch {
    return 0;
  }
}

/** Starts a back-fill and kills it once the ledger holds so many events, or lets it end where it is too quick. Resolves when it is gone. */
async function killedAt(ledger: string, words: readonly string[], events: number): Promise<boolean> {
  const child = startPeildatum(ledger, words);
  let isGone = false;
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_status, signal) => {
      isGone = true;
      resolve(signal);
    }),
  );
  while (!isGone && (await eventsIn(ledger)) < events) await sleep(2);
  child.kill('SIGKILL');
  return (await ended) === 'SIGKILL';
}

describe('a back-fill that is killed and started again until it is done', () => {
  it(
    'records what one run records, nothing twice, and leaves a sound ledger',
    async () => {
      const words = backfillWords();
      const whole = scratch.path('whole');
      expect(await peildatum(whole, words)).toMatchObject({ status: 0, err: '' });
      const expected = await recordedIn(whole);
      let kills = 0;
      let round = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.integer({ min: 1, max: expected.length - 1 }), { minLength: 2, maxLength: 2 }),
          async (moments) => {
            const ledger = scratch.path(`killed-${(round += 1)}`);
            for (const moment of moments.sort((a, b) => a - b)) {
              if (await killedAt(ledger, words, moment)) kills += 1;
            }
            const last = await peildatumJson<BackfillResult>(ledger, words);
            expect(last.versions.map(({ date }) => date)).toEqual(texts.map(({ date }) => date));
            expect(await recordedIn(ledger)).toEqual(expected);
            expect(await peildatumJson<BackfillResult>(ledger, words)).toMatchObject({
              events: 0,
              repeated: true,
            });
            expect(await peildatumJson<object>(ledger, ['ledger', 'check'])).toMatchObject({
              sound: true,
              faults: [],
              events: expected.length,
            });
          },
        ),
        parameters(runs('back-fills killed twice', 1 / 240)),
      );
      expect(kills).toBeGreaterThan(0);
    },
    slow,
  );
});
