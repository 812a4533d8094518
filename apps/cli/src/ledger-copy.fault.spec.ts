import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbeddedLedger, type AppendRequest, type Ledger } from '@peildatum/ledger';

import { inProcess } from '../test-support/in-process.js';
import { maliFiles, peildatum, Scratch, startPeildatum, type Ran } from '../test-support/shell.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const source = scratch.path('source');
const actor = ['--actor', 'tester'];
const slow = 120_000;
const many = 4_000;

beforeAll(async () => {
  const ran = await inProcess(['record', ...maliFiles(), '--ledger', source, ...actor]);
  expect(ran).toMatchObject({ status: 0, err: '' });
}, slow);

const copy = (to: string, from = source) => ['ledger', 'copy', '--from', from, '--to', to, ...actor];

interface Check {
  readonly events: number;
  readonly logHash: string;
  readonly projectionHash: string;
}

async function check(ledger: string): Promise<Check> {
  const ran = await inProcess(['ledger', 'check', '--ledger', ledger, '--json']);
  expect(ran).toMatchObject({ status: 0, err: '' });
  const { events, logHash, projectionHash } = answerIn<Check>(ran);
  return { events, logHash, projectionHash };
}

function answerIn<T>(ran: Ran): T {
  return JSON.parse(ran.out) as T;
}

/** Documents that are only cited: as many events as are asked for, each in a stream of its own. */
function citedDocuments(count: number): AppendRequest[] {
  return Array.from({ length: count }, (_, n) => ({
    stream: `instrument-cited-${n}`,
    expected: 'none',
    events: [
      {
        id: randomUUID(),
        type: 'InstrumentRecorded',
        schemaVersion: 1,
        data: { ...citedDocument, instrument: `cited-${n}` },
        metadata: {
          recordedAt: '2026-11-21T09:00:00.000Z',
          actor: 'tester',
          correlationId: 'cited',
          causationId: null,
          idempotencyKey: `cited-${n}`,
          requestHash: '0'.repeat(64),
        },
      },
    ],
  }));
}

const citedDocument = {
  holding: 'referenced',
  kind: 'kamerbrief',
  kindInWords: null,
  title: null,
  reference: null,
  ecli: null,
  caseNumber: null,
  issuer: null,
  signatory: null,
  legalBasis: [],
  signedOn: null,
  classification: 'public',
  attachments: [],
  coordination: [],
  withheld: [],
  cites: [],
  links: [],
};

async function withLedger<T>(folder: string, use: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
  try {
    return await use(ledger);
  } finally {
    await ledger.close();
  }
}

describe('peildatum ledger copy', () => {
  it(
    'gives a ledger with the same events in the same order, the same answers, and the same bytes of export',
    async () => {
      const to = scratch.path('copy');
      const ran = await inProcess([...copy(to), '--json']);
      expect(ran).toMatchObject({ status: 0, err: '' });
      const before = await check(source);
      expect(answerIn(ran)).toMatchObject({
        copied: before.events,
        present: 0,
        equal: true,
        to: { engine: 'embedded', projectionHash: before.projectionHash },
      });
      expect(await check(to)).toEqual(before);
      const [one, other] = [scratch.path('one.jsonl'), scratch.path('other.jsonl')];
      await inProcess(['ledger', 'export', '--ledger', source, '--out', one]);
      await inProcess(['ledger', 'export', '--ledger', to, '--out', other]);
      expect(readFileSync(other)).toEqual(readFileSync(one));
      expect(createHash('sha256').update(readFileSync(one)).digest('hex')).toBe(before.logHash);
    },
    slow,
  );

  it(
    'brings over only what came since, and repeats nothing',
    async () => {
      const [from, to] = [scratch.path('growing'), scratch.path('following')];
      expect((await inProcess(copy(from))).status).toBe(0);
      expect((await inProcess(copy(to, from))).status).toBe(0);
      await withLedger(from, (ledger) => ledger.appendAll!(citedDocuments(3)));
      const again = await inProcess([...copy(to, from), '--json']);
      expect(answerIn(again)).toMatchObject({ copied: 3, equal: true });
      expect(answerIn(await inProcess([...copy(to, from), '--json']))).toMatchObject({
        copied: 0,
        equal: true,
      });
      expect(await check(to)).toEqual(await check(from));
    },
    slow,
  );

  it(
    'killed on the way goes on where it was',
    async () => {
      const [from, to] = [scratch.path('long'), scratch.path('killed')];
      await withLedger(from, (ledger) => ledger.appendAll!(citedDocuments(many)));
      const child = startPeildatum(copy(to, from));
      const ended = new Promise((resolve) => child.on('close', resolve));
      while (!(await holdsSomething(to))) await sleep(5);
      child.kill('SIGKILL');
      await ended;
      const left = (await check(to)).events;
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(many);
      const again = answerIn<{ copied: number; present: number }>(
        await peildatum([...copy(to, from), '--json']),
      );
      expect(again).toMatchObject({ present: left, copied: many - left, equal: true });
      expect(await check(to)).toEqual(await check(from));
    },
    slow,
  );

  it(
    'refuses a ledger that holds something else, and changes nothing in it',
    async () => {
      const other = scratch.path('other');
      await withLedger(other, (ledger) => ledger.appendAll!(citedDocuments(2)));
      const before = await check(other);
      const ran = await inProcess(copy(other));
      expect(ran.status).toBe(1);
      expect(ran.err).toContain('differs-from-ledger');
      expect(await check(other)).toEqual(before);
    },
    slow,
  );

  it('makes no ledger where there is nothing to copy', async () => {
    const ran = await inProcess(copy(scratch.path('nowhere'), scratch.path('missing')));
    expect(ran).toMatchObject({ status: 1 });
    expect(ran.err).toContain('ledger-missing');
    expect(existsSync(scratch.path('nowhere'))).toBe(false);
  });

  it('is wrong usage without both places, and beside --ledger', async () => {
    expect((await inProcess(['ledger', 'copy', '--from', source, ...actor])).status).toBe(2);
    expect((await inProcess([...copy(scratch.path('x')), '--ledger', source])).status).toBe(2);
  });
});

async function holdsSomething(folder: string): Promise<boolean> {
  try {
    const ledger = await openEmbeddedLedger({ folder, mode: 'read' });
    const head = await ledger.head();
    await ledger.close();
    return head !== null;
  } catch {
    return false;
  }
}
