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
});
