import fc from 'fast-check';
import { between, exact, notAfter, notBefore } from '../days.js';

/** Histories happen within some two weeks, so that acts, endings and questions often meet on one day. */
export const lastOffset = 15;

export const anyOffset = fc.integer({ min: 0, max: lastOffset });

/** An offset in a part of the window. */
export function offsetWithin(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}

/** A date with bounds on both sides, exact half of the time. */
export const closedDate = fc
  .record({ first: anyOffset, length: fc.integer({ min: 0, max: 3 }), isExact: fc.boolean() })
  .map(({ first, length, isExact }) =>
    isExact ? exact(first) : between(first, Math.min(first + length, lastOffset)),
  );

/** A date as a source may claim it: exact, between two days, not before one, not after one. */
export const claimedDate = fc.oneof(
  { weight: 6, arbitrary: closedDate },
  { weight: 2, arbitrary: anyOffset.map(notBefore) },
  { weight: 1, arbitrary: anyOffset.map(notAfter) },
);

/** `some` in one case of `oneIn`, else null. Shrinks to null. */
export function rarely<T>(some: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });
}

/** `some` in all cases but one of `oneIn`, then null. Shrinks to null. */
export function mostly<T>(some: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: oneIn - 1, arbitrary: some });
}
