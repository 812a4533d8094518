import { strict as assert } from 'node:assert';

import type { EventToAppend, ExpectedRevision, JsonObject } from '../../port.js';
import type { ConformanceCase } from '../kit.js';
import { allOf, newEvent, newEvents, newMetadata, refusedWithoutTrace } from '../support.js';

const everyExpectation: readonly ExpectedRevision[] = ['none', 'exists', 'any', 0n, 1n, 7n];

function again(event: EventToAppend, changes: Partial<EventToAppend> = {}): EventToAppend {
  return { ...event, ...changes };
}

/** An append of the same id that must be refused because the event differs. */
function otherContent(what: string, change: (event: EventToAppend) => EventToAppend): ConformanceCase {
  return {
    name: `an event id with another ${what} is refused`,
    run: async ({ ledger }) => {
      const event = newEvent({ a: 1 });
      await ledger.append('stream', 'none', [event]);
      const error = await refusedWithoutTrace(
        ledger,
        () => ledger.append('stream', 'any', [change(event)]),
        'event-id-reused',
      );
      assert.equal((error as { reason?: unknown }).reason, 'other-content');
      assert.equal((error as { eventId?: unknown }).eventId, event.id);
    },
  };
}

export const idempotencyCases: readonly ConformanceCase[] = [
  {
    name: 'repeating an append gives the first result, whatever it expects, also after later events',
    run: async ({ ledger }) => {
      const events = newEvents(2);
      const first = await ledger.append('stream', 'none', events);
      for (const expected of everyExpectation)
        assert.deepEqual(await ledger.append('stream', expected, events), { ...first, repeated: true });
      await ledger.append('stream', 'exists', [newEvent()]);
      await ledger.append('other', 'none', [newEvent()]);
      for (const expected of everyExpectation)
        assert.deepEqual(await ledger.append('stream', expected, events), { ...first, repeated: true });
      assert.equal((await allOf(ledger)).length, 4);
    },
  },
  {
    name: 'a repetition may have a later clock, another trace and its members in another order, and changes nothing',
    run: async ({ ledger }) => {
      const event = newEvent({ b: [1, { d: 'é', c: null }], a: 1 });
      const first = await ledger.append('stream', 'none', [event]);
      const before = await allOf(ledger);
      const retry = again(event, {
        data: { a: 1, b: [1, { c: null, d: 'é' }] },
        metadata: {
          ...event.metadata,
          recordedAt: '2026-01-01T00:00:00.000Z',
          correlationId: 'another',
          causationId: 'a cause',
        },
      });
      assert.deepEqual(await ledger.append('stream', 'none', [retry]), { ...first, repeated: true });
      assert.deepEqual(await allOf(ledger), before);
    },
  },
  {
    name: 'part of an earlier append, repeated alone, gives the place of that part',
    run: async ({ ledger }) => {
      const events = newEvents(3);
      await ledger.append('stream', 'none', events);
      const second = (await allOf(ledger))[1];
      const result = await ledger.append('stream', 'none', [events[1] as EventToAppend]);
      assert.deepEqual(result, { revision: 1n, position: second?.position, repeated: true });
    },
  },
  otherContent('type', (event) => again(event, { type: 'Otherwise' })),
  otherContent('schema version', (event) => again(event, { schemaVersion: 2 })),
  otherContent('data', (event) => again(event, { data: { a: 2 } })),
  otherContent('idempotency key', (event) =>
    again(event, { metadata: newMetadata({ ...event.metadata, idempotencyKey: 'another' }) }),
  ),
  otherContent('request hash', (event) =>
    again(event, { metadata: newMetadata({ ...event.metadata, requestHash: '1'.repeat(64) }) }),
  ),
  {
    name: 'an event id of another stream is refused, naming where it is',
    run: async ({ ledger }) => {
      const event = newEvent();
      await ledger.append('first', 'none', [newEvent(), event]);
      const error = await refusedWithoutTrace(
        ledger,
        () => ledger.append('second', 'none', [newEvent(), event]),
        'event-id-reused',
      );
      const { reason, recordedStream, recordedRevision } = error as unknown as JsonObject;
      assert.deepEqual([reason, recordedStream, recordedRevision], ['other-stream', 'first', 1n]);
    },
  },
  {
    name: 'an append of which only some ids are recorded is refused whole',
    run: async ({ ledger }) => {
      const events = newEvents(3);
      await ledger.append('stream', 'none', events.slice(0, 2));
      for (const batch of [events, events.toReversed(), events.slice(1)]) {
        const error = await refusedWithoutTrace(
          ledger,
          () => ledger.append('stream', 'any', batch),
          'event-id-reused',
        );
        assert.equal((error as { reason?: unknown }).reason, 'partial');
      }
    },
  },
  {
    name: 'the same append many times at once is written once',
    run: async ({ ledger }) => {
      const events = newEvents(2);
      const results = await Promise.all(
        Array.from({ length: 16 }, () => ledger.append('stream', 'none', events)),
      );
      assert.equal(results.filter((result) => !result.repeated).length, 1);
      assert.equal(new Set(results.map((result) => result.position)).size, 1);
      assert.equal((await allOf(ledger)).length, 2);
    },
  },
  {
    name: 'two different events with one id at once: one is recorded, the other refused',
    run: async ({ ledger }) => {
      const event = newEvent({ a: 1 });
      const outcomes = await Promise.allSettled([
        ledger.append('stream', 'any', [event]),
        ledger.append('stream', 'any', [again(event, { data: { a: 2 } })]),
        ledger.append('elsewhere', 'any', [event]),
      ]);
      assert.equal(outcomes.filter((outcome) => outcome.status === 'fulfilled').length, 1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          assert.equal((outcome.reason as { code?: unknown }).code, 'event-id-reused');
      assert.equal((await allOf(ledger)).length, 1);
    },
  },
  {
    name: 'a repetition is recognised after reopening',
    needs: 'durable',
    run: async (test) => {
      const events = newEvents(2);
      const first = await test.ledger.append('stream', 'none', events);
      const ledger = (await test.reopen?.()) ?? assert.fail('reopen is missing');
      assert.deepEqual(await ledger.append('stream', 'none', events), { ...first, repeated: true });
      await refusedWithoutTrace(ledger, () => ledger.append('x', 'any', events), 'event-id-reused');
    },
  },
];
