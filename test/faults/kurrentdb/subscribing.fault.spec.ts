import { describe, expect, it, jest } from '@jest/globals';
import { openKurrentDbLedger, type EventToAppend, type Ledger } from '@peildatum/ledger';
import { eventually, idsOf, newEvents, pause } from '@peildatum/ledger/conformance';

import type { FaultKind } from '../../support/kurrentdb-stand-in/src/index.js';
import { listenTo, onStandIn } from './support.js';

jest.setTimeout(60_000);

const kinds: readonly FaultKind[] = ['silence', 'delay', 'drop', 'refuse', 'not-leader', 'end'];
const places = [
  { step: 'subscribe-before', after: 0 },
  { step: 'subscribe-during', after: 0 },
  { step: 'subscribe-during', after: 4 },
  { step: 'subscribe-live', after: 0 },
  { step: 'read-before', after: 0 },
  { step: 'read-during', after: 2 },
] as const;

async function appendSome(ledger: Ledger, rounds: number): Promise<EventToAppend[]> {
  const appended: EventToAppend[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const events = newEvents(2);
    await ledger.append(`s-${round % 3}`, 'any', events);
    appended.push(...events);
  }
  return appended;
}

async function hasAll(delivered: readonly { readonly id: string }[], wanted: readonly EventToAppend[]) {
  for (let waited = 0; delivered.length < wanted.length && waited < 20_000; waited += 20) await pause(20);
  await pause(50);
  expect(idsOf(delivered)).toEqual(idsOf(wanted));
}

describe.each(places)('a fault at $step, after $after events', (place) => {
  it.each(kinds)('%s: the subscription goes on from its own place, nothing missed, nothing twice', (kind) =>
    onStandIn(async (ledger, standIn) => {
      const before = await appendSome(ledger, 4);
      const listener = listenTo(ledger);
      await hasAll(listener.events, before);
      standIn.faults.plan({ ...place, kind });
      standIn.dropConnections();
      const after = await appendSome(ledger, 6);
      await hasAll(listener.events, [...before, ...after]);
      await listener.close();
      expect(listener.endedBy).toEqual([]);
    }),
  );
});

describe('a subscription', () => {
  it('of a process that only reads follows another that writes, over drops', () =>
    onStandIn(async (ledger, standIn) => {
      const reader = await openKurrentDbLedger({ url: standIn.url, mode: 'read', lookAgainMs: 300 });
      const listener = listenTo(reader);
      const all: EventToAppend[] = [];
      for (let round = 0; round < 4; round += 1) {
        all.push(...(await appendSome(ledger, 3)));
        standIn.dropConnections();
      }
      await hasAll(listener.events, all);
      await reader.close();
      expect(listener.endedBy).toMatchObject([{ code: 'ledger-closed' }]);
    }));

  it('whose server side is stuck without knowing it still gets everything', () =>
    onStandIn(async (ledger, standIn) => {
      const reader = await openKurrentDbLedger({ url: standIn.url, mode: 'read', lookAgainMs: 200 });
      standIn.faults.plan({ step: 'subscribe-live', kind: 'silence' });
      const listener = listenTo(reader);
      await eventually(() => standIn.faults.struck.length === 1, 'the server’s subscription is stuck');
      const all = await appendSome(ledger, 3);
      await hasAll(listener.events, all);
      await reader.close();
    }));

  it('outlives a server that is stopped and started again with the same data', () =>
    onStandIn(async (ledger, standIn) => {
      const before = await appendSome(ledger, 3);
      const listener = listenTo(ledger);
      await hasAll(listener.events, before);
      await standIn.stop();
      await pause(200);
      await standIn.start();
      const after = await appendSome(ledger, 3);
      await hasAll(listener.events, [...before, ...after]);
      expect(listener.endedBy).toEqual([]);
    }));

  it('ends with the reason when the server stays away', () =>
    onStandIn(
      async (ledger, standIn) => {
        await appendSome(ledger, 1);
        const listener = listenTo(ledger);
        await eventually(() => listener.events.length === 2, 'it caught up');
        await standIn.stop();
        for (let waited = 0; listener.endedBy.length === 0 && waited < 30_000; waited += 50) await pause(50);
        expect(listener.endedBy).toMatchObject([{ code: 'ledger-unavailable' }]);
      },
      { deadlineMs: 2_500, patienceMs: 2_000, lookAgainMs: 100 },
    ));

  it('closes at once while the server is silent', () =>
    onStandIn(async (ledger, standIn) => {
      await appendSome(ledger, 1);
      standIn.faults.plan({ step: 'read-before', kind: 'silence', times: 1_000 });
      const listener = listenTo(ledger);
      await eventually(() => standIn.faults.struck.length > 0, 'it is waiting for the server');
      const started = performance.now();
      await listener.close();
      expect(performance.now() - started).toBeLessThan(1_000);
    }));
});
