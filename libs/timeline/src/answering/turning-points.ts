import type { Prefix } from '../record/recorded-log.js';

/**
 * The prefixes after `from`, through `through`, with whose last event what is seen became another on the way from what was seen
 * first to what is seen last. Found by halving: a stretch with the same at both ends is not looked into, so that what changed and changed
 * back within it is left out.
 */
export function turningPoints(from: Prefix, through: Prefix, look: (prefix: Prefix) => string): Prefix[] {
  const found: Prefix[] = [];
  const search = (low: Prefix, seenLow: string, high: Prefix, seenHigh: string) => {
    if (seenLow === seenHigh) return;
    if (high - low === 1) {
      found.push(high);
      return;
    }
    const middle = (low + high) >>> 1;
    const seen = look(middle);
    search(low, seenLow, middle, seen);
    search(middle, seen, high, seenHigh);
  };
  if (from < through) search(from, look(from), through, look(through));
  return found;
}
