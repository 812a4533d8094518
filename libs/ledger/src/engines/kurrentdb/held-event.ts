import type { EventToAppend, Json, JsonObject } from '../../port.js';
import { MAX_JSON_LENGTH, type CheckLength, type SealedEvent } from '../../sealed-append.js';

/**
 * A sealed event that keeps its data as a copy of its own: the client makes the text that is sent, and text of ours would have to be
 * taken apart for it first. Nobody else has the copy, so nobody can change it.
 */
export class HeldEvent implements SealedEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;

  constructor(
    { id, type, schemaVersion }: EventToAppend,
    readonly held: JsonObject,
    readonly metadata: string,
  ) {
    this.id = id;
    this.type = type;
    this.schemaVersion = schemaVersion;
  }

  /** Made anew for each who asks, which only a repetition does. */
  get data(): string {
    return JSON.stringify(this.held);
  }
}

/** Seals by copying, for `sealAppend`. */
export function hold(event: EventToAppend, metadata: string, checkLength: CheckLength): HeldEvent {
  const measure = { longest: 0 };
  const held = copyOfObject(event.data, measure);
  // The text itself is made only where it may be too long.
  const isShort = measure.longest <= MAX_JSON_LENGTH;
  checkLength('data', isShort ? measure.longest : JSON.stringify(held).length);
  return new HeldEvent(event, held, metadata);
}

/** What the JSON text of the values so far is at most, in UTF-16 code units. */
interface Measure {
  longest: number;
}

/** A code unit takes at most `\u0000`. */
const LONGEST_ESCAPE = 6;
/** Two quotation marks, a colon and a comma; or the longest number, or a word, and a comma. */
const LONGEST_REST = 32;

function copyOf(value: Json, measure: Measure): Json {
  measure.longest += LONGEST_REST;
  if (typeof value === 'string') {
    measure.longest += value.length * LONGEST_ESCAPE;
    return value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map((element) => copyOf(element, measure)) : copyOfObject(value, measure);
}

function copyOfObject(value: JsonObject, measure: Measure): JsonObject {
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(value)) {
    measure.longest += LONGEST_REST + key.length * LONGEST_ESCAPE;
    const member = copyOf(value[key] as Json, measure);
    if (key === '__proto__')
      Object.defineProperty(copy, key, {
        value: member,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else copy[key] = member;
  }
  return copy;
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}
