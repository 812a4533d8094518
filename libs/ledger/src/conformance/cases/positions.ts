import { strict as assert } from 'node:assert';

import type { Position } from '../../port.js';
import type { ConformanceCase } from '../kit.js';
import { allOf, headOf, newEvents, refused } from '../support.js';

const noPositions = ['', ' ', 'abc', '-1', '1.5', '1e3', '0x1', ' 1', '1 ', '१', 'null', '1'.repeat(400)];

export const positionCases: readonly ConformanceCase[] = [
  {
    name: 'positions grow along the log and compare like it',
    run: async ({ ledger }) => {
      for (let round = 0; round < 12; round += 1) await ledger.append(`s-${round % 3}`, 'any', newEvents(1));
      const positions = (await allOf(ledger)).map((event) => event.position);
      for (const [i, a] of positions.entries())
        for (const [j, b] of positions.entries())
          assert.equal(Math.sign(ledger.comparePositions(a, b)), Math.sign(i - j), `${a} and ${b}`);
      assert.equal(await ledger.head(), positions.at(-1));
    },
  },
  {
    name: 'a position survives being text',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(3));
      for (const { position } of await allOf(ledger)) {
        const parsed = ledger.parsePosition(String(position));
        assert.equal(ledger.comparePositions(parsed, position), 0);
        assert.deepEqual(await allOf(ledger, { after: parsed }), await allOf(ledger, { after: position }));
      }
    },
  },
  {
    name: 'text that is no position is refused wherever a position is taken',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(1));
      const head = await headOf(ledger);
      for (const text of noPositions) {
        assert.throws(() => ledger.parsePosition(text), { code: 'invalid-position' }, text);
        assert.throws(() => ledger.comparePositions(text as Position, head), { code: 'invalid-position' });
        assert.throws(() => ledger.comparePositions(head, text as Position), { code: 'invalid-position' });
        await refused(() => allOf(ledger, { after: text as Position }), 'invalid-position');
      }
    },
  },
];
