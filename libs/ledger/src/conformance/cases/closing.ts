import { strict as assert } from 'node:assert';

import type { ConformanceCase } from '../kit.js';
import { allOf, collect, contentOf, newEvents, refused } from '../support.js';

export const closingCases: readonly ConformanceCase[] = [
  {
    name: 'a closed ledger refuses everything, and closing twice is closing once',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(2));
      await Promise.all([ledger.close(), ledger.close()]);
      await ledger.close();
      await refused(() => ledger.append('stream', 'any', newEvents(1)), 'ledger-closed');
      await refused(() => collect(ledger.readStream('stream')), 'ledger-closed');
      await refused(() => allOf(ledger), 'ledger-closed');
      await refused(() => ledger.head(), 'ledger-closed');
      await refused(() => ledger.verify(), 'ledger-closed');
      assert.throws(() => ledger.subscribe(null, { onEvent: () => undefined }), { code: 'ledger-closed' });
    },
  },
  {
    name: 'closing waits for the appends under way, and each is either recorded or refused',
    needs: 'durable',
    run: async (test) => {
      const batches = Array.from({ length: 20 }, () => newEvents(2));
      const appends = batches.map((events, index) => test.ledger.append(`s-${index}`, 'none', events));
      const closed = test.ledger.close();
      const outcomes = await Promise.allSettled(appends);
      await closed;
      const ledger = (await test.reopen?.()) ?? assert.fail('reopen is missing');
      for (const [index, outcome] of outcomes.entries()) {
        const recorded = await collect(ledger.readStream(`s-${index}`));
        assert.deepEqual(recorded.map(contentOf), outcome.status === 'fulfilled' ? batches[index] : []);
      }
    },
  },
  {
    name: 'a reader under way when the ledger closes is told so',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(1000));
      await refused(async () => {
        for await (const event of ledger.readAll()) if (event.revision === 5n) await ledger.close();
      }, 'ledger-closed');
    },
  },
  {
    name: 'what was recorded is there after reopening, at the same positions, and goes on from there',
    needs: 'durable',
    run: async (test) => {
      await test.ledger.append('a', 'none', newEvents(3));
      const last = await test.ledger.append('b', 'none', newEvents(2));
      await refused(() => test.ledger.append('b', 'none', newEvents(2)), 'revision-conflict');
      const before = await allOf(test.ledger);
      const ledger = (await test.reopen?.()) ?? assert.fail('reopen is missing');
      assert.deepEqual(await allOf(ledger), before);
      assert.equal(await ledger.head(), last.position);
      const next = await ledger.append('a', 2n, newEvents(1));
      assert.equal(next.revision, 3n);
      assert.ok(ledger.comparePositions(next.position, last.position) > 0);
      assert.deepEqual(await ledger.verify(), []);
    },
  },
];
