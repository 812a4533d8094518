import type { Recorded } from '@peildatum/policy';

/**
 * How many events of the log a question may look at: K as a prefix. Ordinals are 0, 1, 2 …; an event is within
 * the prefix if its ordinal is smaller.
 */
export type Prefix = number;

/** The order of the log, with the effective moment of recording of each event: the running maximum, so that K is always a prefix. */
export class RecordedLog {
  private readonly positions: string[] = [];
  private readonly effective: number[] = [];
  /** Prefixes by the moment that was asked for: a case puts many questions to one moment. */
  private readonly asked = new Map<string, Prefix>();
  private lastWritten: { readonly moment: number; readonly text: string } | null = null;

  /** Adds the next event and gives its ordinal. */
  append(recorded: Recorded): number {
    const ordinal = this.positions.length;
    const moment = Date.parse(recorded.recordedAt);
    if (this.asked.size > 0) this.asked.clear();
    this.positions.push(recorded.position);
    this.effective.push(ordinal === 0 ? moment : Math.max(moment, this.effective[ordinal - 1]!));
    return ordinal;
  }

  get length(): Prefix {
    return this.positions.length;
  }

  /** All events recorded at or before the moment (RFC 3339), by the effective moment. */
  prefixAt(moment: string): Prefix {
    let prefix = this.asked.get(moment);
    if (prefix === undefined) {
      prefix = this.search(Date.parse(moment));
      if (this.asked.size >= 1000) this.asked.clear();
      this.asked.set(moment, prefix);
    }
    return prefix;
  }

  /** Place of the last event of the prefix; null for an empty one. */
  positionAt(prefix: Prefix): string | null {
    return this.positions[prefix - 1] ?? null;
  }

  /** Effective moment of the last event of the prefix, RFC 3339 in UTC with milliseconds; null for an empty one. */
  recordedAt(prefix: Prefix): string | null {
    const moment = this.effective[prefix - 1];
    if (moment === undefined) return null;
    if (this.lastWritten?.moment !== moment)
      this.lastWritten = { moment, text: new Date(moment).toISOString() };
    return this.lastWritten.text;
  }

  private search(moment: number): Prefix {
    let low = 0;
    let high = this.effective.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.effective[middle]! <= moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
