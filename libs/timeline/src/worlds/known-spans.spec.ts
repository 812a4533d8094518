import fc from 'fast-check';
import { KnownSpans, type KnownSpan } from './known-spans.js';

const span = fc
  .tuple(fc.nat(30), fc.oneof(fc.nat(10), fc.constant(Infinity)))
  .map(([knownFrom, length]): KnownSpan => ({ knownFrom, knownUntil: knownFrom + length }));

describe('which versions a prefix of the log knew', () => {
  it('is told as a look at each of them would', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), fc.nat(45), fc.nat(45), (row, end, prefix) => {
        const last = Math.min(end, row.length - 1);
        const known = row.findLastIndex(
          ({ knownFrom, knownUntil }, at) => at <= last && knownFrom < prefix && prefix <= knownUntil,
        );
        expect(new KnownSpans(row).lastKnown(last, prefix)).toBe(known);
      }),
    );
  });

  it('is told from a place on, and of the whole row, as a look at each of them would', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), fc.nat(45), fc.nat(45), (row, start, prefix) => {
        const known = [...row.keys()].filter(
          (at) => row[at]!.knownFrom < prefix && prefix <= row[at]!.knownUntil,
        );
        const spans = new KnownSpans(row);
        expect(spans.allKnown(prefix)).toEqual(known);
        const first = known.find((at) => at >= start);
        if (first === undefined) expect(spans.firstKnown(start, prefix)).toBeGreaterThanOrEqual(row.length);
        else expect(spans.firstKnown(start, prefix)).toBe(first);
      }),
    );
  });
});
