import type { AuditDelay, DelaySummary } from './audit.js';

const kinds: readonly AuditDelay['since'][] = ['publication', 'recording'];

/** Counts delays by their days, so that it grows with the number of different delays and not with the log. */
export class Delays {
  private readonly counts = new Map<AuditDelay['since'], Map<number, number>>(
    kinds.map((kind) => [kind, new Map()]),
  );

  add({ since, days }: AuditDelay): void {
    const counts = this.counts.get(since)!;
    counts.set(days, (counts.get(days) ?? 0) + 1);
  }

  /** One row for each kind of which there was any; of an even number the median is the mean of the middle two. */
  summaries(): DelaySummary[] {
    return kinds.flatMap((since) => {
      const counts = [...this.counts.get(since)!].sort(([a], [b]) => a - b);
      if (counts.length === 0) return [];
      const count = counts.reduce((sum, [, times]) => sum + times, 0);
      const at = (place: number) => {
        let passed = 0;
        return counts.find(([, times]) => (passed += times) > place)![0];
      };
      const median = (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2;
      return [{ since, count, least: counts[0]![0], median, most: counts.at(-1)![0] }];
    });
  }
}
