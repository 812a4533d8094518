import { effectiveEvents, type Effective, type Recorded } from '@peildatum/policy';
import type { Prefix } from './recorded-log.js';

/** The events of one stream with their ordinals in the log; gives them as they read at any prefix. */
export class StreamRecord {
  private readonly ordinals: number[] = [];
  private readonly recorded: Recorded[] = [];
  private corrected = false;

  append(ordinal: number, recorded: Recorded): void {
    this.ordinals.push(ordinal);
    this.recorded.push(recorded);
    if (recorded.event.type === 'RecordingCorrected') this.corrected = true;
  }

  /** How many events of this stream lie within the prefix. */
  countAt(prefix: Prefix): number {
    let count = this.ordinals.length;
    while (count > 0 && this.ordinals[count - 1]! >= prefix) count -= 1;
    return count;
  }

  get length(): number {
    return this.recorded.length;
  }

  /** The first `count` events as recorded. */
  first(count: number): readonly Recorded[] {
    return count === this.recorded.length ? this.recorded : this.recorded.slice(0, count);
  }

  /** The first `count` events after the corrections among them. */
  effective(count: number): Effective[] {
    const events = this.first(count);
    if (!this.corrected) return events.map((one) => ({ recorded: one, event: one.event, corrections: [] }));
    return effectiveEvents(events);
  }
}

/** Remembers the last few results of a function of a count: questions about the past ask the same prefixes again. */
export function rememberLast<T>(limit: number, compute: (count: number) => T): (count: number) => T {
  const results = new Map<number, T>();
  return (count) => {
    const known = results.get(count);
    if (known !== undefined) return known;
    const result = compute(count);
    if (results.size >= limit) results.delete(results.keys().next().value!);
    results.set(count, result);
    return result;
  };
}
