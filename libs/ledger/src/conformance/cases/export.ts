import { strict as assert } from 'node:assert';

import { openMemoryLedger } from '../../engines/memory.js';
import { exportLines } from '../../export.js';
import { importLines } from '../../import.js';
import type { ConformanceCase } from '../kit.js';
import { allOf, collect, contentOf, newEvents, newEvent } from '../support.js';

export const exportCases: readonly ConformanceCase[] = [
  {
    name: 'an export, imported elsewhere and exported again, is the same in every byte',
    run: async ({ ledger }) => {
      for (let round = 0; round < 5; round += 1)
        for (const stream of ['a', 'Ségou', 'b']) await ledger.append(stream, 'any', newEvents(1 + round));
      await ledger.append('a', 'exists', [newEvent({ z: 1, a: { y: '\u2028', b: 1e21 } })]);
      const lines = await collect(exportLines(ledger));
      const elsewhere = openMemoryLedger();
      await importLines(elsewhere, lines);
      assert.deepEqual(await collect(exportLines(elsewhere)), lines);
      await elsewhere.close();
    },
  },
  {
    name: 'an import keeps ids, order, revisions and metadata, and can be repeated',
    run: async ({ ledger }) => {
      const elsewhere = openMemoryLedger();
      for (let round = 0; round < 4; round += 1)
        for (const stream of ['a', 'b']) await elsewhere.append(stream, 'any', newEvents(2));
      const lines = await collect(exportLines(elsewhere));
      assert.deepEqual(await importLines(ledger, lines), { imported: 16, skipped: 0 });
      assert.deepEqual(await importLines(ledger, lines), { imported: 0, skipped: 16 });
      const [there, here] = [await allOf(elsewhere), await allOf(ledger)];
      assert.deepEqual(here.map(contentOf), there.map(contentOf));
      assert.deepEqual(
        here.map((event) => [event.stream, event.revision]),
        there.map((event) => [event.stream, event.revision]),
      );
      await elsewhere.close();
    },
  },
];
