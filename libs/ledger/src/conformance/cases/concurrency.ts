import { strict as assert } from 'node:assert';

import type { ConformanceCase } from '../kit.js';
import { allOf, collect, newEvent, newEvents } from '../support.js';

export const concurrencyCases: readonly ConformanceCase[] = [
  {
    name: 'sixteen writers on one stream lose no update, and every conflict is typed',
    run: async ({ ledger }) => {
      const perWriter = 10;
      let conflicts = 0;
      const writer = async (name: number): Promise<void> => {
        for (let done = 0; done < perWriter;) {
          const last = (await collect(ledger.readStream('counter', { direction: 'backward', limit: 1 })))[0];
          const count = last === undefined ? 0 : Number(last.data['count']);
          try {
            await ledger.append('counter', last === undefined ? 'none' : last.revision, [
              newEvent({ count: count + 1, name }),
            ]);
            done += 1;
          } catch (error) {
            assert.equal((error as { code?: unknown }).code, 'revision-conflict', String(error));
            conflicts += 1;
          }
        }
      };
      await Promise.all(Array.from({ length: 16 }, (_, name) => writer(name)));
      const events = await collect(ledger.readStream('counter'));
      assert.deepEqual(
        events.map((event) => event.data['count']),
        Array.from({ length: 16 * perWriter }, (_, index) => index + 1),
      );
      assert.ok(conflicts > 0, 'the writers got in one another’s way');
    },
  },
  {
    name: 'sixteen appends that expect the same revision: one is accepted',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', [newEvent()]);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 16 }, () => ledger.append('stream', 0n, newEvents(2))),
      );
      assert.equal(outcomes.filter((outcome) => outcome.status === 'fulfilled').length, 1);
      assert.equal((await allOf(ledger)).length, 3);
    },
  },
  {
    name: 'sixty-four appends at once to different streams are all there, in a log without holes',
    run: async ({ ledger }) => {
      const results = await Promise.all(
        Array.from({ length: 64 }, (_, index) =>
          ledger.append(`stream-${index}`, 'none', newEvents(1 + (index % 3))),
        ),
      );
      const all = await allOf(ledger);
      assert.equal(
        all.length,
        Array.from({ length: 64 }, (_, index) => 1 + (index % 3)).reduce((a, b) => a + b),
      );
      assert.equal(new Set(all.map((event) => event.position)).size, all.length);
      for (const [index, result] of results.entries()) {
        const events = all.filter((event) => event.stream === `stream-${index}`);
        assert.deepEqual(
          [events.at(-1)?.position, events.at(-1)?.revision],
          [result.position, result.revision],
        );
      }
      for (let index = 1; index < all.length; index += 1) {
        const [earlier, later] = [all[index - 1], all[index]];
        assert.ok(earlier !== undefined && later !== undefined);
        assert.ok(ledger.comparePositions(earlier.position, later.position) < 0);
      }
    },
  },
  {
    name: 'refused appends among many at once leave the others alone',
    run: async ({ ledger }) => {
      const known = newEvent({ known: true });
      await ledger.append('known', 'none', [known]);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 30 }, (_, index) => {
          if (index % 3 === 0) return ledger.append(`fine-${index}`, 'none', newEvents(2));
          if (index % 3 === 1) return ledger.append(`missing-${index}`, 'exists', newEvents(2));
          return ledger.append(`copy-${index}`, 'none', [newEvent(), known]);
        }),
      );
      for (const [index, outcome] of outcomes.entries())
        assert.equal(outcome.status, index % 3 === 0 ? 'fulfilled' : 'rejected', String(index));
      const all = await allOf(ledger);
      assert.equal(all.length, 21);
      assert.ok(all.every((event) => event.stream === 'known' || event.stream.startsWith('fine-')));
      assert.deepEqual(await ledger.verify(), []);
    },
  },
];
