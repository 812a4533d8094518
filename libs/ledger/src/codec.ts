import { InvalidEventSchemas, UnknownEventType, UnsupportedEventVersion, UpcastFailed } from './errors.js';
import type { EventToAppend, JsonObject, RecordedEnvelope } from './port.js';

/** Brings the `data` of one version to the next. Pure: the same input gives the same output, and is not changed. */
export type Upcaster = (data: JsonObject) => JsonObject;

/** One event type as the caller knows it today. */
export interface EventSchema {
  readonly type: string;
  /** The version that is written now, from 1. */
  readonly version: number;
  /**
   * For each older version that must still be read, the step to the next one. The versions must reach from some
   * oldest one up to `version` without a gap; an oldest above 1 means that older events are not read.
   */
  readonly upcasters?: Readonly<Record<number, Upcaster>>;
}

/** An event at the current version of its type, whatever version was recorded. */
export interface DecodedEvent {
  readonly type: string;
  /** The current version. */
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly envelope: RecordedEnvelope;
}

export interface EventCodec {
  /** The types registered, sorted. */
  readonly types: readonly string[];
  /** Type and current schema version for an event about to be written. Throws UnknownEventType. */
  stamp(type: string): Pick<EventToAppend, 'type' | 'schemaVersion'>;
  /**
   * The event at the current version of its type; the envelope stays as recorded. Throws UnknownEventType,
   * UnsupportedEventVersion (newer than known, or older than any upcaster), UpcastFailed.
   */
  decode(envelope: RecordedEnvelope): DecodedEvent;
}

interface Chain {
  readonly oldest: number;
  readonly current: number;
  readonly steps: readonly Upcaster[];
}

/**
 * Builds a codec. Throws InvalidEventSchemas with every fault: a type twice, a version below 1, a gap in a chain, an
 * upcaster from the current version or beyond. The codec knows nothing of what the events mean.
 */
export function buildEventCodec(schemas: readonly EventSchema[]): EventCodec {
  const chains = new Map<string, Chain>();
  const faults: string[] = [];
  for (const schema of schemas) {
    if (chains.has(schema.type)) faults.push(`${schema.type} is registered twice`);
    const chain = chainOf(schema, faults);
    chains.set(schema.type, chain);
  }
  if (faults.length > 0) throw new InvalidEventSchemas(faults);
  const chainFor = (type: string): Chain => {
    const chain = chains.get(type);
    if (chain === undefined) throw new UnknownEventType(type);
    return chain;
  };
  return {
    types: [...chains.keys()].sort(),
    stamp: (type) => ({ type, schemaVersion: chainFor(type).current }),
    decode: (envelope) => decodeAlong(chainFor(envelope.type), envelope),
  };
}

function decodeAlong(chain: Chain, envelope: RecordedEnvelope): DecodedEvent {
  const { type, schemaVersion } = envelope;
  if (!Number.isInteger(schemaVersion) || schemaVersion < chain.oldest || schemaVersion > chain.current)
    throw new UnsupportedEventVersion(type, schemaVersion, chain.oldest, chain.current);
  let data = envelope.data;
  for (let version = schemaVersion; version < chain.current; version += 1) {
    try {
      data = (chain.steps[version - chain.oldest] as Upcaster)(data);
    } catch (error) {
      throw new UpcastFailed(type, version, envelope.id, { cause: error });
    }
  }
  return { type, schemaVersion: chain.current, data, envelope };
}

function chainOf(schema: EventSchema, faults: string[]): Chain {
  const { type, version } = schema;
  if (!Number.isSafeInteger(version) || version < 1) {
    faults.push(`${type}: version ${version} is not a whole number from 1`);
    return { oldest: version, current: version, steps: [] };
  }
  const steps = new Map(
    Object.entries(schema.upcasters ?? {}).map(([from, upcaster]) => [Number(from), upcaster]),
  );
  for (const from of steps.keys())
    if (!Number.isSafeInteger(from) || from < 1 || from >= version)
      faults.push(`${type}: an upcaster from version ${from} leads nowhere (current version ${version})`);
  const oldest = Math.min(version, ...steps.keys());
  const ordered: Upcaster[] = [];
  for (let from = oldest; from < version; from += 1) {
    const step = steps.get(from);
    if (step === undefined) faults.push(`${type}: no upcaster from version ${from} to ${from + 1}`);
    else ordered.push(step);
  }
  return { oldest, current: version, steps: ordered };
}
