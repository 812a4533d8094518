import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  buildEventCodec,
  exportLines,
  openEmbeddedLedger,
  openKurrentDbLedger,
  openMemoryLedger,
  type JsonObject,
  type Ledger,
} from '@peildatum/ledger';
import { eventSchemas, type PolicyEvent, type Recorded } from '@peildatum/policy';
import fc from 'fast-check';

import { history } from './support/histories/arbitrary/history.js';
import { asking, questionTo, type Asking } from './support/histories/arbitrary/questions.js';
import { startStandIn, type StandIn } from './support/kurrentdb-stand-in/src/index.js';
import { parameters, runs } from './support/property-runs.js';
import { timelineOf } from './support/timeline-of.js';

const codec = buildEventCodec(eventSchemas);

/** Appends a history as the application would: one event after the other, each where its stream stands. */
async function record(ledger: Ledger, log: readonly Recorded[]): Promise<void> {
  for (const { id, stream, revision, recordedAt, actor, event } of log) {
    const metadata = {
      recordedAt,
      actor,
      correlationId: id,
      causationId: null,
      idempotencyKey: id,
      requestHash: '0'.repeat(64),
    };
    const data = event.data as unknown as JsonObject;
    await ledger.append(stream, revision === 0 ? 'none' : BigInt(revision - 1), [
      { ...codec.stamp(event.type), id, data, metadata },
    ]);
  }
}

/** What a node reads at its start, with ordinals for positions: those are the engine's own. */
async function readBack(ledger: Ledger): Promise<Recorded[]> {
  const log: Recorded[] = [];
  for await (const envelope of ledger.readAll()) {
    const { id, stream, revision, metadata } = envelope;
    const { type, data } = codec.decode(envelope);
    const event = { type, data } as unknown as PolicyEvent;
    const position = String(log.length + 1);
    const { recordedAt, actor } = metadata;
    log.push({ id, stream, revision: Number(revision), position, recordedAt, actor, event });
  }
  return log;
}

interface Outcome {
  readonly hash: string;
  readonly answers: string;
  readonly exported: string;
}

async function outcomeOf(
  ledger: Ledger,
  log: readonly Recorded[],
  asked: readonly Asking[],
): Promise<Outcome> {
  await record(ledger, log);
  const timeline = timelineOf(await readBack(ledger));
  const lines: string[] = [];
  for await (const line of exportLines(ledger)) lines.push(line);
  await ledger.close();
  return {
    hash: timeline.projectionHash(),
    answers: JSON.stringify(asked.map((one) => timeline.answer(questionTo(log, one)))),
    exported: lines.join('\n'),
  };
}

describe('one history on every engine', () => {
  let standIn: StandIn;
  let folder: string;

  beforeAll(async () => {
    standIn = await startStandIn();
    folder = mkdtempSync(join(tmpdir(), 'peildatum-engines-'));
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await standIn.stop();
  });

  it('gives equal answers, an equal projection hash and an export equal in every byte', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.array(asking, { minLength: 3, maxLength: 6 }), async ({ log }, asked) => {
        const name = randomUUID();
        const url = `${standIn.url}&ledger=${name}`;
        const ledgers = [
          openMemoryLedger(),
          await openEmbeddedLedger({ folder: join(folder, name), mode: 'write', createIfMissing: true }),
          await openKurrentDbLedger({ url, mode: 'write' }),
        ];
        const outcomes = await Promise.all(ledgers.map((ledger) => outcomeOf(ledger, log, asked)));
        const [memory, ...others] = outcomes;
        const written = timelineOf(log);
        expect(memory).toMatchObject({
          hash: written.projectionHash(),
          answers: JSON.stringify(asked.map((one) => written.answer(questionTo(log, one)))),
        });
        for (const other of others) expect(other).toEqual(memory);
      }),
      parameters(runs('one history on every engine', 0.05)),
    );
  }, 3_600_000);
});
