import { strict as assert } from 'node:assert';

import type { Ledger, ReadStreamOptions } from '../../port.js';
import type { ConformanceCase } from '../kit.js';
import { allOf, collect, contentOf, idsOf, newEvent, newEvents, refused } from '../support.js';

/** Streams a and b in turns: a0 b0 a1 b1 …, `count` events each. */
async function interleaved(ledger: Ledger, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1)
    for (const stream of ['a', 'b'])
      await ledger.append(stream, index === 0 ? 'none' : BigInt(index - 1), [newEvent({ stream, index })]);
}

async function indexes(ledger: Ledger, stream: string, options: ReadStreamOptions): Promise<number[]> {
  const events = await collect(ledger.readStream(stream, options));
  return events.map((event) => Number(event.revision));
}

export const readingCases: readonly ConformanceCase[] = [
  {
    name: 'an empty ledger has no head and no events',
    run: async ({ ledger }) => {
      assert.equal(await ledger.head(), null);
      assert.deepEqual(await allOf(ledger), []);
      assert.deepEqual(await allOf(ledger, { direction: 'backward' }), []);
      assert.deepEqual(await collect(ledger.readStream('nobody')), []);
      assert.deepEqual(await ledger.verify(), []);
    },
  },
  {
    name: 'events come back as they were appended, with stream, revision and position',
    run: async ({ ledger }) => {
      const events = [newEvent({ a: 1 }), newEvent({ b: [true, null, -0.5, 'text'] }, { schemaVersion: 3 })];
      const result = await ledger.append('stream', 'none', events);
      const recorded = await collect(ledger.readStream('stream'));
      assert.deepEqual(recorded.map(contentOf), events);
      assert.deepEqual(
        recorded.map((event) => [event.stream, event.revision]),
        [
          ['stream', 0n],
          ['stream', 1n],
        ],
      );
      assert.equal(recorded[1]?.position, result.position);
      assert.equal(result.revision, 1n);
      assert.deepEqual(await allOf(ledger), recorded);
    },
  },
  {
    name: 'the log keeps the order of appending across streams, and each stream its own',
    run: async ({ ledger }) => {
      await interleaved(ledger, 5);
      const all = await allOf(ledger);
      assert.deepEqual(
        all.map((event) => `${event.stream}${event.revision}`),
        ['a0', 'b0', 'a1', 'b1', 'a2', 'b2', 'a3', 'b3', 'a4', 'b4'],
      );
      assert.deepEqual(await allOf(ledger, { direction: 'backward' }), all.toReversed());
      const streamA = all.filter((event) => event.stream === 'a');
      assert.deepEqual(await collect(ledger.readStream('a')), streamA);
      assert.deepEqual(
        await collect(ledger.readStream('a', { direction: 'backward' })),
        streamA.toReversed(),
      );
    },
  },
  {
    name: 'a stream is read from a revision on, inclusive, in both directions, up to a limit',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(6));
      const read = (options: ReadStreamOptions): Promise<number[]> => indexes(ledger, 'stream', options);
      assert.deepEqual(await read({ from: 4n }), [4, 5]);
      assert.deepEqual(await read({ from: 6n }), []);
      assert.deepEqual(await read({ from: 1n, limit: 2 }), [1, 2]);
      assert.deepEqual(await read({ limit: 0 }), []);
      assert.deepEqual(await read({ limit: 99 }), [0, 1, 2, 3, 4, 5]);
      assert.deepEqual(await read({ direction: 'backward', from: 1n }), [1, 0]);
      assert.deepEqual(await read({ direction: 'backward', limit: 2 }), [5, 4]);
      assert.deepEqual(await read({ direction: 'backward', from: 0n }), [0]);
      assert.deepEqual(await read({ direction: 'backward', from: 99n, limit: 1 }), [5]);
      assert.deepEqual(await read({ direction: 'backward', from: 2n ** 70n, limit: 1 }), [5]);
      assert.deepEqual(await read({ from: 2n ** 70n }), []);
    },
  },
  {
    name: 'the log is read after or before a position, exclusive, up to a limit',
    run: async ({ ledger }) => {
      await interleaved(ledger, 4);
      const all = await allOf(ledger);
      for (const [index, event] of all.entries()) {
        const after = event.position;
        assert.deepEqual(await allOf(ledger, { after }), all.slice(index + 1));
        assert.deepEqual(await allOf(ledger, { after, limit: 2 }), all.slice(index + 1, index + 3));
        assert.deepEqual(
          await allOf(ledger, { after, direction: 'backward' }),
          all.slice(0, index).toReversed(),
        );
      }
      assert.deepEqual(await allOf(ledger, { direction: 'backward', limit: 1 }), all.slice(-1));
      assert.deepEqual(await allOf(ledger, { limit: 0 }), []);
    },
  },
  {
    name: 'a limit or revision that cannot be is refused',
    run: async ({ ledger }) => {
      for (const limit of [-1, 1.5, Number.NaN, Infinity]) {
        await refused(() => allOf(ledger, { limit }), 'invalid-read');
        await refused(() => collect(ledger.readStream('stream', { limit })), 'invalid-read');
      }
      await refused(() => collect(ledger.readStream('stream', { from: -1n })), 'invalid-read');
    },
  },
  {
    name: 'several thousand events are read whole and in order, both ways',
    run: async ({ ledger }) => {
      const events = newEvents(2500);
      for (let from = 0; from < events.length; from += 500)
        await ledger.append('stream', 'any', events.slice(from, from + 500));
      assert.deepEqual(idsOf(await allOf(ledger)), idsOf(events));
      assert.deepEqual(idsOf(await allOf(ledger, { direction: 'backward' })), idsOf(events).toReversed());
      assert.deepEqual(idsOf(await collect(ledger.readStream('stream'))), idsOf(events));
      assert.equal((await allOf(ledger, { limit: 1777 })).length, 1777);
    },
  },
  {
    name: 'a slow reader sees a log without holes while others append',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(300));
      const seen: bigint[] = [];
      for await (const event of ledger.readAll()) {
        seen.push(event.revision);
        if (seen.length % 50 === 0 && seen.length <= 300) await ledger.append('stream', 'any', [newEvent()]);
      }
      assert.ok(seen.length >= 300);
      assert.deepEqual(
        seen,
        seen.map((_, index) => BigInt(index)),
      );
    },
  },
  {
    name: 'a reader may stop early and others go on',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(200));
      for await (const event of ledger.readAll()) if (event.revision === 3n) break;
      assert.equal((await ledger.append('stream', 199n, [newEvent()])).revision, 200n);
      assert.equal((await allOf(ledger)).length, 201);
    },
  },
];
