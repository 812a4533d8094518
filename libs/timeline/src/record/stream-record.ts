import { effectiveEvents, type Effective, type PolicyEventType, type Recorded } from '@peildatum/policy';
import type { EventReference } from '../answer.js';
import type { Prefix } from './recorded-log.js';
import { eventReference, RestingEvent } from './resting-event.js';

/** The events of one stream with their ordinals in the log; gives them as they read at any prefix. */
export class StreamRecord {
  private readonly ordinals: number[] = [];
  private readonly recorded: (Recorded | RestingEvent)[] = [];
  private resting = 0;
  private corrected = false;

  append(ordinal: number, recorded: Recorded): void {
    this.ordinals.push(ordinal);
    this.recorded.push(recorded);
    if (recorded.event.type === 'RecordingCorrected') this.corrected = true;
  }

  /** Keeps the events as text until they are asked for. */
  rest(): void {
    for (; this.resting < this.recorded.length; this.resting += 1)
      this.recorded[this.resting] = new RestingEvent(this.recorded[this.resting] as Recorded);
  }

  /** How many events of this stream lie within the prefix. */
  countAt(prefix: Prefix): number {
    let count = this.ordinals.length;
    while (count > 0 && this.ordinals[count - 1]! >= prefix) count -= 1;
    return count;
  }

  /** The event with this ordinal in the log; undefined where it stands in another stream. */
  at(ordinal: number): Recorded | undefined {
    const found = this.kept(ordinal);
    return found instanceof RestingEvent ? found.recorded() : found;
  }

  /** By what people find that event again. */
  referenceAt(ordinal: number): EventReference | undefined {
    const found = this.kept(ordinal);
    return found === undefined ? undefined : referenceTo(found);
  }

  /** By what people find the events again, in order. */
  references(): readonly EventReference[] {
    return this.recorded.map(referenceTo);
  }

  private kept(ordinal: number): Recorded | RestingEvent | undefined {
    const place = this.countAt(ordinal);
    return this.ordinals[place] === ordinal ? this.recorded[place] : undefined;
  }

  get length(): number {
    return this.recorded.length;
  }

  /** The ordinals in the log of all its events, in order. */
  get allOrdinals(): readonly number[] {
    return this.ordinals;
  }

  /** Whether an event of ours was ever corrected here. */
  get isCorrected(): boolean {
    return this.corrected;
  }

  /** The types of the first `count` events. */
  typesOf(count: number): readonly PolicyEventType[] {
    return this.recorded
      .slice(0, count)
      .map((one) => (one instanceof RestingEvent ? one.type : one.event.type));
  }

  /** The first `count` events as recorded. */
  first(count: number): readonly Recorded[] {
    return this.recorded.slice(0, count).map((one) => (one instanceof RestingEvent ? one.recorded() : one));
  }

  /** The first `count` events after the corrections among them. */
  effective(count: number): Effective[] {
    const events = this.first(count);
    if (!this.corrected) return events.map((one) => ({ recorded: one, event: one.event, corrections: [] }));
    return effectiveEvents(events);
  }
}

function referenceTo(one: Recorded | RestingEvent): EventReference {
  return one instanceof RestingEvent ? one.reference() : eventReference(one);
}

/** A function of a count that remembers its last few results: questions about the past ask the same prefixes again. */
export class RememberedLast<T> {
  private readonly results = new Map<number, T>();

  constructor(
    private readonly limit: number,
    private readonly compute: (count: number) => T,
  ) {}

  of(count: number): T {
    const known = this.results.get(count);
    if (known !== undefined) return known;
    const result = this.compute(count);
    if (this.results.size >= this.limit) this.results.delete(this.results.keys().next().value!);
    this.results.set(count, result);
    return result;
  }

  forget(): void {
    this.results.clear();
  }
}
