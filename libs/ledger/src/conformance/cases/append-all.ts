import { strict as assert } from 'node:assert';

import type { AppendRequest, AppendResult, Ledger } from '../../port.js';
import type { ConformanceCase } from '../kit.js';
import { allOf, contentOf, newEvent, newEvents, refusedWithoutTrace } from '../support.js';

function appendAll(ledger: Ledger, requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
  assert.ok(ledger.appendAll !== undefined, 'the engine has appendAll');
  return ledger.appendAll(requests);
}

function cases(list: readonly Omit<ConformanceCase, 'needs'>[]): readonly ConformanceCase[] {
  return list.map((one) => ({ ...one, needs: 'append-all' }));
}

export const appendAllCases: readonly ConformanceCase[] = cases([
  {
    name: 'several appends together are stored in their order, each seeing those before it',
    run: async ({ ledger }) => {
      const events = newEvents(5);
      const results = await appendAll(ledger, [
        { stream: 'a', expected: 'none', events: events.slice(0, 2) },
        { stream: 'b', expected: 'none', events: events.slice(2, 3) },
        { stream: 'a', expected: 1n, events: events.slice(3) },
      ]);
      assert.deepEqual(
        results.map((result) => result.revision),
        [1n, 0n, 3n],
      );
      const all = await allOf(ledger);
      assert.deepEqual(all.map(contentOf), events);
      assert.deepEqual(
        results.map((result) => result.position),
        [all[1]?.position, all[2]?.position, all[4]?.position],
      );
    },
  },
  {
    name: 'of several appends together all are refused when one is, and no trace is left',
    run: async ({ ledger }) => {
      const known = newEvent();
      await ledger.append('a', 'none', [known]);
      const refusals: readonly (readonly [string, AppendRequest])[] = [
        ['revision-conflict', { stream: 'a', expected: 5n, events: newEvents(1) }],
        ['event-id-reused', { stream: 'c', expected: 'any', events: [known] }],
        ['invalid-append', { stream: 'c', expected: 'any', events: [] }],
      ];
      for (const [code, bad] of refusals)
        await refusedWithoutTrace(
          ledger,
          () =>
            appendAll(ledger, [
              { stream: 'a', expected: 0n, events: newEvents(2) },
              { stream: 'b', expected: 'none', events: newEvents(1) },
              bad,
              { stream: 'd', expected: 'any', events: newEvents(1) },
            ]),
          code,
        );
      const next = await ledger.append('b', 'none', newEvents(1));
      assert.equal(next.revision, 0n);
      assert.deepEqual(await ledger.verify(), []);
    },
  },
  {
    name: 'several appends together may be repeated together',
    run: async ({ ledger }) => {
      const requests: readonly AppendRequest[] = [
        { stream: 'a', expected: 'none', events: newEvents(2) },
        { stream: 'b', expected: 'none', events: newEvents(2) },
      ];
      const first = await appendAll(ledger, requests);
      assert.deepEqual(
        await appendAll(ledger, requests),
        first.map((result) => ({ ...result, repeated: true })),
      );
      assert.deepEqual(await appendAll(ledger, []), []);
      assert.equal((await allOf(ledger)).length, 4);
    },
  },
]);
