import type { Prefix } from '../record/recorded-log.js';

/**
 * The prefixes among these, in order, at which what is seen became another on the way from what was seen at the first to what is seen at the
 * last. Found by halving: a stretch with the same at both ends is not looked into, so that what changed and changed back within it is left
 * out. Between two of the prefixes nothing may change.
 */
export function turningPoints<Seen>(
  prefixes: readonly Prefix[],
  look: (prefix: Prefix) => Seen,
  same: (a: Seen, b: Seen) => boolean = (a, b) => a === b,
): Prefix[] {
  const found: Prefix[] = [];
  const search = (low: number, seenLow: Seen, high: number, seenHigh: Seen) => {
    if (same(seenLow, seenHigh)) return;
    if (high - low === 1) {
      found.push(prefixes[high]!);
      return;
    }
    const middle = (low + high) >>> 1;
    const seen = look(prefixes[middle]!);
    search(low, seenLow, middle, seen);
    search(middle, seen, high, seenHigh);
  };
  const last = prefixes.length - 1;
  if (last > 0) search(0, look(prefixes[0]!), last, look(prefixes[last]!));
  return found;
}
