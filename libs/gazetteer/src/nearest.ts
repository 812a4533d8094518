/**
 * Edits between two texts: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
 * Gives up above `limit` and then returns a number above it.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(best);
      smallest = Math.min(smallest, best);
    }
    if (smallest > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** How far a spelling is from what was asked, or undefined when it is too far to be worth naming. */
export function remoteness(asked: string, spelling: string): number | undefined {
  const limit = Math.max(1, Math.floor(Math.max(asked.length, spelling.length) * 0.4));
  const edits = editDistance(asked, spelling, limit);
  const contained =
    Math.min(asked.length, spelling.length) >= 3 && (spelling.includes(asked) || asked.includes(spelling));
  if (contained) return Math.min(edits, 1.5);
  return edits <= limit ? edits : undefined;
}

/** The `limit` nearest of the entries, nearest first; entries at equal distance keep the order in which they came. */
export function nearestOf<T>(
  asked: readonly string[],
  entries: Iterable<readonly [key: string, value: T]>,
  limit: number,
): T[] {
  const best = new Map<T, number>();
  for (const [key, value] of entries) {
    for (const text of asked) {
      const distance = remoteness(text, key);
      if (distance !== undefined && distance < (best.get(value) ?? Infinity)) best.set(value, distance);
    }
  }
  return [...best]
    .sort(([, left], [, right]) => left - right)
    .slice(0, Math.max(0, limit))
    .map(([value]) => value);
}
