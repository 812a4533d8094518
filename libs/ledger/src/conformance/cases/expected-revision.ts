import { strict as assert } from 'node:assert';

import type { ExpectedRevision } from '../../port.js';
import type { ConformanceCase } from '../kit.js';
import { allOf, collect, newEvent, newEvents, refusedWithoutTrace } from '../support.js';

interface Row {
  readonly expected: ExpectedRevision;
  /** Events in the stream beforehand. */
  readonly existing: number;
  readonly accepted: boolean;
}

const matrix: readonly Row[] = [
  { expected: 'none', existing: 0, accepted: true },
  { expected: 'none', existing: 1, accepted: false },
  { expected: 'none', existing: 3, accepted: false },
  { expected: 'exists', existing: 0, accepted: false },
  { expected: 'exists', existing: 1, accepted: true },
  { expected: 'exists', existing: 3, accepted: true },
  { expected: 'any', existing: 0, accepted: true },
  { expected: 'any', existing: 1, accepted: true },
  { expected: 'any', existing: 3, accepted: true },
  { expected: 0n, existing: 0, accepted: false },
  { expected: 0n, existing: 1, accepted: true },
  { expected: 0n, existing: 3, accepted: false },
  { expected: 2n, existing: 0, accepted: false },
  { expected: 2n, existing: 1, accepted: false },
  { expected: 2n, existing: 3, accepted: true },
  { expected: 3n, existing: 3, accepted: false },
  { expected: 9_007_199_254_740_993n, existing: 3, accepted: false },
];

export const expectedRevisionCases: readonly ConformanceCase[] = matrix.map(
  ({ expected, existing, accepted }) => ({
    name: `expecting ${expected}${typeof expected === 'bigint' ? ' exactly' : ''}, a stream of ${existing} ${accepted ? 'accepts' : 'refuses, and nothing is stored nor a position used'}`,
    run: async ({ ledger }) => {
      await ledger.append('neighbour', 'none', [newEvent()]);
      if (existing > 0) await ledger.append('stream', 'none', newEvents(existing));
      const events = newEvents(2);
      if (accepted) {
        const result = await ledger.append('stream', expected, events);
        assert.equal(result.revision, BigInt(existing + 1));
        assert.equal(result.repeated, false);
        const recorded = await collect(ledger.readStream('stream'));
        assert.equal(recorded.length, existing + 2);
        assert.equal(recorded.at(-1)?.position, result.position);
      } else {
        const error = await refusedWithoutTrace(
          ledger,
          () => ledger.append('stream', expected, events),
          'revision-conflict',
        );
        assert.deepEqual(
          { ...error },
          {
            ...error,
            stream: 'stream',
            expected,
            actual: existing === 0 ? null : BigInt(existing - 1),
            family: 'caller',
          },
        );
        const after = await ledger.append('neighbour', 0n, events);
        assert.equal(after.revision, 2n);
        assert.equal((await allOf(ledger)).length, existing + 3, 'the ids of a refused append are free');
      }
    },
  }),
);
