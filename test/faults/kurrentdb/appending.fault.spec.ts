import { setTimeout as pause } from 'node:timers/promises';

import { describe, expect, it, jest } from '@jest/globals';
import { openKurrentDbLedger, type ExpectedRevision } from '@peildatum/ledger';
import { allOf, eventually, idsOf, newEvent, newEvents } from '@peildatum/ledger/conformance';

import type { FaultKind, Step } from '../../support/kurrentdb-stand-in/src/index.js';
import { DEADLINE_MS, onStandIn, storedIds, unavailableAfter } from './support.js';

jest.setTimeout(60_000);

const steps: readonly Step[] = ['append-before-store', 'append-after-store'];
const kinds: readonly FaultKind[] = ['silence', 'delay', 'drop', 'refuse', 'not-leader', 'end'];

describe.each(steps)('a fault at %s', (step) => {
  it.each(kinds)('%s: the append is acknowledged all the same, and stored once', (kind) =>
    onStandIn(async (ledger, standIn) => {
      const [before, events, after] = [newEvents(1), newEvents(2), newEvent()];
      await ledger.append('stream', 'none', before);
      standIn.faults.plan({ step, kind });
      const result = await ledger.append('stream', 'exists', events);
      expect(standIn.faults.struck).toHaveLength(1);
      const last = await ledger.append('stream', 2n, [after]);
      const recorded = await allOf(ledger);
      expect(idsOf(recorded)).toEqual(idsOf([...before, ...events, after]));
      expect(storedIds(standIn)).toEqual(idsOf(recorded));
      expect(result).toEqual({ revision: 2n, position: recorded[2]?.position, repeated: false });
      expect(last.position).toBe(recorded[3]?.position);
    }),
  );

  it.each(['none', 'any', 0n] as const)(
    'silence, whatever is expected (%s): acknowledged and stored once',
    (expected: ExpectedRevision) =>
      onStandIn(async (ledger, standIn) => {
        if (expected === 0n) await ledger.append('stream', 'none', newEvents(1));
        const event = newEvent();
        standIn.faults.plan({ step, kind: 'silence' });
        const result = await ledger.append('stream', expected, [event]);
        const [recorded] = await allOf(ledger, { direction: 'backward', limit: 1 });
        expect(result).toEqual({
          revision: recorded?.revision,
          position: recorded?.position,
          repeated: false,
        });
        expect(storedIds(standIn).filter((id) => id === event.id)).toHaveLength(1);
      }),
  );

  it('a server that stays silent: unavailable within the deadline, the outcome unknown, and the repetition stores once', () =>
    onStandIn(async (ledger, standIn) => {
      const events = newEvents(2);
      standIn.faults.plan({ step, kind: 'silence', times: 1_000 });
      const took = await unavailableAfter(() => ledger.append('stream', 'none', events), {
        reason: 'no-answer',
        outcome: 'unknown',
      });
      expect(took).toBeLessThan(DEADLINE_MS * 1.5);
      standIn.faults.clear();
      const result = await ledger.append('stream', 'none', events);
      expect(result.revision).toBe(1n);
      expect(storedIds(standIn)).toEqual(idsOf(events));
    }));

  it('a server that keeps refusing: unavailable within the deadline, and the repetition stores once', () =>
    onStandIn(async (ledger, standIn) => {
      const events = newEvents(1);
      standIn.faults.plan({ step, kind: 'refuse', times: 1_000 });
      const took = await unavailableAfter(() => ledger.append('stream', 'none', events), {
        reason: 'unreachable',
      });
      expect(took).toBeLessThan(DEADLINE_MS * 1.5);
      standIn.faults.clear();
      await ledger.append('stream', 'none', events);
      expect(storedIds(standIn)).toEqual(idsOf(events));
    }));
});

describe('the shared stream of appends', () => {
  it('one that ended quietly answers nothing any more: the client is replaced, and everybody’s append comes through', () =>
    onStandIn(async (ledger, standIn) => {
      await ledger.append('first', 'none', newEvents(1));
      standIn.faults.plan({ step: 'append-after-store', kind: 'end' });
      const batches = Array.from({ length: 10 }, () => newEvents(2));
      await Promise.all(batches.map((events, index) => ledger.append(`s-${index}`, 'none', events)));
      await ledger.append('last', 'none', newEvents(1));
      const stored = storedIds(standIn);
      expect(stored).toHaveLength(22);
      expect(new Set(stored).size).toBe(22);
    }));

  it('appends that wait for one another on one stream share the deadline of their calls', () =>
    onStandIn(async (ledger, standIn) => {
      standIn.faults.plan({ step: 'append-before-store', kind: 'silence', times: 1_000 });
      const started = performance.now();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 5 }, () => ledger.append('stream', 'any', newEvents(1))),
      );
      expect(performance.now() - started).toBeLessThan(DEADLINE_MS * 1.5);
      for (const outcome of outcomes)
        expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'ledger-unavailable' } });
    }));
});

describe('who else writes', () => {
  it('the same ids at the same time from two processes are recorded once; other content is refused', () =>
    onStandIn(async (ledger, standIn) => {
      const other = await openKurrentDbLedger({ url: standIn.url, mode: 'write', deadlineMs: DEADLINE_MS });
      const event = newEvent({ a: 1 });
      // The server would take both for one: it compares ids and never content.
      standIn.faults.plan({ step: 'append-before-store', kind: 'delay', ms: 100, times: 2 });
      const [one, two] = await Promise.allSettled([
        ledger.append('stream', 'none', [event]),
        other.append('stream', 'none', [{ ...event, data: { a: 2 } }]),
      ]);
      const refused = [one, two].filter(({ status }) => status === 'rejected');
      expect(refused).toMatchObject([{ reason: { code: 'event-id-reused', reason: 'other-content' } }]);
      expect(storedIds(standIn)).toEqual([event.id]);
      const winner = one.status === 'fulfilled' ? { a: 1 } : { a: 2 };
      expect((await allOf(other)).map(({ data }) => data)).toEqual([winner]);
      const again = await Promise.all(
        [ledger, other].map((where) => where.append('stream', 'none', [{ ...event, data: winner }])),
      );
      expect(again.map(({ repeated }) => repeated)).toEqual([true, true]);
      await other.close();
    }));

  it('a stream that another process wrote to is read on before anything is decided', () =>
    onStandIn(async (ledger, standIn) => {
      const other = await openKurrentDbLedger({ url: standIn.url, mode: 'write', deadlineMs: DEADLINE_MS });
      for (let round = 0; round < 10; round += 1) {
        await ledger.append('stream', 'any', newEvents(1));
        await other.append('stream', 'exists', newEvents(2));
      }
      await expect(ledger.append('stream', 5n, newEvents(1))).rejects.toMatchObject({
        code: 'revision-conflict',
        actual: 29n,
      });
      expect((await other.append('stream', 29n, newEvents(1))).revision).toBe(30n);
      await other.close();
    }));

  it('an id that another process recorded in another stream is refused as soon as it was seen', () =>
    onStandIn(async (ledger, standIn) => {
      const other = await openKurrentDbLedger({ url: standIn.url, mode: 'write', deadlineMs: DEADLINE_MS });
      const event = newEvent();
      let seen = false;
      const subscription = ledger.subscribe(null, { onEvent: () => void (seen = true) });
      await other.append('there', 'none', [event]);
      await eventually(() => seen, 'the event was seen here');
      await expect(ledger.append('here', 'none', [event])).rejects.toMatchObject({
        code: 'event-id-reused',
        reason: 'other-stream',
        recordedStream: 'there',
      });
      await subscription.close();
      await other.close();
    }));

  it('without a subscription it is refused once nothing was appended here for a while', () =>
    onStandIn(async (_ledger, standIn) => {
      const options = { url: standIn.url, mode: 'write', deadlineMs: DEADLINE_MS } as const;
      const [here, there] = [
        await openKurrentDbLedger({ ...options, lookAgainMs: 50 }),
        await openKurrentDbLedger(options),
      ];
      const event = newEvent();
      await here.append('before', 'none', [newEvent()]);
      await there.append('there', 'none', [event]);
      await pause(100);
      await expect(here.append('here', 'none', [event])).rejects.toMatchObject({
        code: 'event-id-reused',
        reason: 'other-stream',
      });
      await Promise.all([here.close(), there.close()]);
    }));
});
