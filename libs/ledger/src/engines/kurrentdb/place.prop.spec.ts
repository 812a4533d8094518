import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { InvalidPosition } from '../../errors.js';
import { comparePlaces, placeOf, positionOf, type Place } from './place.js';

const LAST = 2n ** 63n - 1n;

const places: fc.Arbitrary<Place> = fc
  .tuple(fc.bigInt({ min: 0n, max: LAST }), fc.bigInt({ min: 0n, max: LAST }))
  .map(([a, b]) => (a >= b ? { commit: a, prepare: b } : { commit: b, prepare: a }));
/** Places that are near one another, so that equal commit positions occur. */
const near: fc.Arbitrary<Place> = fc
  .tuple(fc.bigInt({ min: 0n, max: 4n }), fc.bigInt({ min: 0n, max: 4n }))
  .map(([a, b]) => (a >= b ? { commit: a, prepare: b } : { commit: b, prepare: a }));

describe('a position on a server', () => {
  it('is text that gives the place back, and survives JSON', () => {
    fc.assert(
      fc.property(places, (place) => {
        const position = positionOf(place);
        expect(placeOf(position)).toEqual(place);
        expect(JSON.parse(JSON.stringify({ position }))).toEqual({ position });
        expect(encodeURIComponent(position)).toBe(position);
      }),
    );
  });

  it('is ordered totally: by commit, then by prepare', () => {
    fc.assert(
      fc.property(fc.array(near, { maxLength: 8 }), (list) => {
        const sorted = list.toSorted(comparePlaces);
        const expected = list.toSorted(
          (a, b) => Number(a.commit - b.commit) * 10 + Number(a.prepare - b.prepare),
        );
        expect(sorted).toEqual(expected);
        for (const a of list)
          for (const b of list) {
            expect(comparePlaces(a, b) + comparePlaces(b, a)).toBe(0);
            expect(comparePlaces(a, b) === 0).toBe(a.commit === b.commit && a.prepare === b.prepare);
          }
      }),
    );
  });

  it.each([
    '5-6',
    '1',
    '1-',
    '-1-1',
    '01-1',
    '1-01',
    '1-1-1',
    `${2n ** 63n}-1`,
    '9223372036854775808-1',
    '1–1',
    ' 1-1',
  ])('is not %j', (text) => {
    expect(() => placeOf(text)).toThrow(InvalidPosition);
  });
});
