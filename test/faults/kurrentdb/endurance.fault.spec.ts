import { existsSync, readdirSync } from 'node:fs';

import { describe, expect, it, jest } from '@jest/globals';
import type { Ledger, RecordedEnvelope } from '@peildatum/ledger';
import { allOf, collect, idsOf, newEvent, pause } from '@peildatum/ledger/conformance';

import type { Fault, FaultKind, StandIn, Step } from '../../support/kurrentdb-stand-in/src/index.js';
import { onStandIn, storedIds } from './support.js';

const operations = Number(process.env['PEILDATUM_KURRENTDB_OPERATIONS'] ?? 600);
const STREAMS = 7;
const AT_ONCE = 20;

jest.setTimeout(120_000 + operations * 100);

const steps: readonly Step[] = [
  'append-before-store',
  'append-after-store',
  'read-before',
  'read-during',
  'subscribe-before',
  'subscribe-during',
  'features',
];
/** Silence is waited for; here it is short of the other kinds, so that the run ends. */
const kinds: readonly FaultKind[] = [
  'drop',
  'refuse',
  'delay',
  'drop',
  'not-leader',
  'refuse',
  'end',
  'silence',
];

function faultOf(round: number): Fault {
  const kind = kinds[round % kinds.length] as FaultKind;
  const step = steps[(round * 3) % steps.length] as Step;
  return { step, kind: kind === 'end' && step.startsWith('read') ? 'drop' : kind, ms: 20 };
}

/** As a caller does who is told that the outcome is unknown: the same again, with the same ids. Several faults may meet one call. */
async function untilAnswered<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 'ledger-unavailable') throw error;
    }
  }
}

/** One operation among many: appends, sometimes repeats what it appended, or reads. Gives the id that was acknowledged. */
async function operate(ledger: Ledger, n: number): Promise<string | null> {
  const stream = `s-${n % STREAMS}`;
  if (n % 10 === 9) {
    await untilAnswered(() => collect(ledger.readStream(stream, { direction: 'backward', limit: 5 })));
    return null;
  }
  const event = newEvent({ n });
  await untilAnswered(() => ledger.append(stream, 'any', [event]));
  if (n % 10 === 5) {
    const again = await untilAnswered(() => ledger.append(stream, 'none', [event]));
    expect(again.repeated).toBe(true);
  }
  return event.id;
}

/** Memory, what keeps the event loop busy, and open files where the system tells them (sockets of native code included). */
function use(): { readonly heap: number; readonly handles: number; readonly files: number } {
  (globalThis as { gc?: () => void }).gc?.();
  const files = existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0;
  return {
    heap: process.memoryUsage().heapUsed,
    handles: process.getActiveResourcesInfo().length,
    files,
  };
}

async function run(
  ledger: Ledger,
  standIn: StandIn,
  count: number,
  acknowledged: Set<string>,
): Promise<void> {
  for (let done = 0, round = 0; done < count; done += AT_ONCE, round += 1) {
    if (round % 3 === 1) standIn.dropConnections();
    if (round % 3 === 2) standIn.faults.plan(faultOf((round - 2) / 3));
    const ids = await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, index) => operate(ledger, done + index)),
    );
    for (const id of ids) if (id !== null) acknowledged.add(id);
  }
}

describe(`${operations} operations (PEILDATUM_KURRENTDB_OPERATIONS) with faults and reconnects among them`, () => {
  it('lose nothing that was acknowledged, store nothing twice, settle every promise, and leave nothing behind', () =>
    onStandIn(async (ledger, standIn) => {
      const acknowledged = new Set<string>();
      const delivered: RecordedEnvelope[] = [];
      const ends: Error[] = [];
      ledger.subscribe(null, {
        onEvent: (event) => void delivered.push(event),
        onEnded: (reason) => void ends.push(reason),
      });
      await run(ledger, standIn, operations / 2, acknowledged);
      const before = use();
      await run(ledger, standIn, operations / 2, acknowledged);
      standIn.faults.clear();
      const stored = storedIds(standIn);
      expect(new Set(stored).size).toBe(stored.length);
      expect(new Set(stored)).toEqual(acknowledged);
      expect(idsOf(await allOf(ledger))).toEqual(stored);
      for (let waited = 0; delivered.length < stored.length && waited < 20_000; waited += 20) await pause(20);
      expect(ends).toEqual([]);
      expect(idsOf(delivered)).toEqual(stored);
      expect(standIn.faults.struck.length).toBeGreaterThan(operations / AT_ONCE / 6);
      expect(await ledger.verify()).toEqual([]);
      await pause(500);
      const after = use();
      process.stdout.write(
        `kurrentdb endurance: ${stored.length} events, ${standIn.faults.struck.length} faults struck; ` +
          `heap ${Math.round(before.heap / 1e6)} → ${Math.round(after.heap / 1e6)} MB, ` +
          `handles ${before.handles} → ${after.handles}, open files ${before.files} → ${after.files}\n`,
      );
      expect(after.handles).toBeLessThanOrEqual(before.handles + 10);
      expect(after.files).toBeLessThanOrEqual(before.files + 10 + operations / 500);
      // What grows is what is kept: the events here, on the stand-in, and their ids.
      const kept = 4_000 * (stored.length / 2);
      expect(after.heap - before.heap).toBeLessThan(30_000_000 + kept);
    }));
});
