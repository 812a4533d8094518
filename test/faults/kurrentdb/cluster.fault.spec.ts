import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, jest } from '@jest/globals';
import { openKurrentDbLedger } from '@peildatum/ledger';
import { allOf, idsOf, newEvents } from '@peildatum/ledger/conformance';

import { startStandIn, type FaultKind } from '../../support/kurrentdb-stand-in/src/index.js';
import { DEADLINE_MS, listenTo, onStandIn, storedIds, unavailableAfter } from './support.js';

jest.setTimeout(60_000);

describe('a cluster', () => {
  it('whose leader changes is followed: appends and reads go to the new one, and nothing is stored twice', () =>
    onStandIn(
      async (ledger, standIn) => {
        const all = [...newEvents(1)];
        await ledger.append('stream', 'none', all);
        for (const leader of [1, 2, 0]) {
          standIn.lead(leader);
          const events = newEvents(2);
          await ledger.append('stream', 'exists', events);
          all.push(...events);
          expect((await ledger.head()) === null).toBe(false);
        }
        expect(idsOf(await allOf(ledger))).toEqual(idsOf(all));
        expect(storedIds(standIn)).toEqual(idsOf(all));
      },
      {},
      { nodes: 3 },
    ));

  it('that loses its leader goes on with the next', () =>
    onStandIn(
      async (ledger, standIn) => {
        const listener = listenTo(ledger);
        const all = newEvents(2);
        await ledger.append('stream', 'none', all);
        standIn.lead(1);
        await standIn.stop(0);
        const events = newEvents(2);
        await ledger.append('stream', 1n, events);
        all.push(...events);
        await standIn.start(0);
        expect(idsOf(await allOf(ledger))).toEqual(idsOf(all));
        for (let waited = 0; listener.events.length < 4 && waited < 20_000; waited += 20)
          await new Promise((resolve) => setTimeout(resolve, 20));
        expect(idsOf(listener.events)).toEqual(idsOf(all));
      },
      {},
      { nodes: 3 },
    ));

  it.each(['silence', 'delay', 'drop', 'refuse'] satisfies FaultKind[])(
    'that meets the question who is in it with %s is asked again',
    (kind) =>
      onStandIn(
        async (ledger, standIn) => {
          const events = newEvents(2);
          standIn.faults.plan({ step: 'gossip', kind });
          standIn.dropConnections();
          await ledger.append('stream', 'none', events);
          expect(storedIds(standIn)).toEqual(idsOf(events));
        },
        { deadlineMs: 12_000 },
        { nodes: 3 },
      ),
  );

  it('of which no node is there is unavailable within the deadline', () =>
    onStandIn(
      async (ledger, standIn) => {
        await standIn.stop();
        const took = await unavailableAfter(() => ledger.append('stream', 'none', newEvents(1)));
        expect(took).toBeLessThan(DEADLINE_MS * 1.5);
        await unavailableAfter(() => ledger.head());
      },
      {},
      { nodes: 3 },
    ));
});

describe('the question which methods a server has', () => {
  it.each(['silence', 'delay', 'drop', 'refuse'] satisfies FaultKind[])(
    'met with %s is asked again',
    (kind) =>
      onStandIn(async (ledger, standIn) => {
        const events = newEvents(2);
        standIn.faults.plan({ step: 'features', kind });
        await ledger.append('stream', 'none', events);
        expect(standIn.faults.struck).toHaveLength(1);
        expect(storedIds(standIn)).toEqual(idsOf(events));
      }),
  );
});

describe('a server that is stopped', () => {
  it('and started within the deadline with the same data: what was under way is stored once', () =>
    onStandIn(async (ledger, standIn) => {
      await ledger.append('stream', 'none', newEvents(1));
      await standIn.stop();
      const batches = Array.from({ length: 8 }, () => newEvents(2));
      const appends = Promise.all(
        batches.map((events, index) => ledger.append(`s-${index}`, 'none', events)),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      await standIn.start();
      await appends;
      expect(storedIds(standIn)).toHaveLength(17);
      expect(new Set(storedIds(standIn)).size).toBe(17);
    }));

  it('and not started: unavailable within the deadline, for every call, and closing ends all the same', () =>
    onStandIn(async (ledger, standIn) => {
      await ledger.append('stream', 'none', newEvents(1));
      await standIn.stop();
      const calls = [
        () => ledger.append('stream', 'any', newEvents(1)),
        () => allOf(ledger),
        () => ledger.head(),
        () => ledger.verify(),
      ];
      const times = await Promise.all(calls.map((call) => unavailableAfter(call)));
      for (const took of times) expect(took).toBeLessThan(DEADLINE_MS * 1.5);
      const pending = [ledger.append('stream', 'any', newEvents(1)), allOf(ledger)].map((call) =>
        call.then(
          () => 'answered',
          ({ code }: { readonly code: string }) => code,
        ),
      );
      await ledger.close();
      for (const code of await Promise.all(pending))
        expect(['ledger-unavailable', 'ledger-closed']).toContain(code);
    }));

  it('before the ledger is opened: opening is refused within the deadline', async () => {
    const standIn = await startStandIn();
    await standIn.stop();
    const took = await unavailableAfter(() =>
      openKurrentDbLedger({ url: standIn.url, mode: 'write', deadlineMs: 1_500 }),
    );
    expect(took).toBeLessThan(4_000);
  });
});

describe('TLS', () => {
  it.each([1, 3])(
    'carries the ledger on %s node(s), with the authority that the URL names',
    async (nodes) => {
      const standIn = await startStandIn({ tls: true, nodes });
      const folder = mkdtempSync(join(tmpdir(), 'peildatum-tls-'));
      const caFile = join(folder, 'ca.pem');
      writeFileSync(caFile, standIn.authority ?? '');
      try {
        const ledger = await openKurrentDbLedger({
          url: `${standIn.url}&tlsCAFile=${caFile}`,
          mode: 'write',
          deadlineMs: DEADLINE_MS,
        });
        const events = newEvents(3);
        const listener = listenTo(ledger);
        await ledger.append('stream', 'none', events);
        standIn.dropConnections();
        await ledger.append('stream', 2n, newEvents(1));
        expect(idsOf(await allOf(ledger)).slice(0, 3)).toEqual(idsOf(events));
        for (let waited = 0; listener.events.length < 4 && waited < 20_000; waited += 20)
          await new Promise((resolve) => setTimeout(resolve, 20));
        expect(listener.events).toHaveLength(4);
        await ledger.close();
        await unavailableAfter(() =>
          openKurrentDbLedger({ url: standIn.url, mode: 'read', deadlineMs: 1_500 }),
        );
      } finally {
        rmSync(folder, { recursive: true });
        await standIn.stop();
      }
    },
  );
});
