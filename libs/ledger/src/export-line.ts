import { canonicalJson } from './canonical.js';
import type { EventToAppend, Json, JsonObject, RecordedEnvelope } from './port.js';
import { faultOfStreamName, faultsOfEvent } from './sealed-append.js';

/** One event as a line of an export says it. */
export interface ExportedEvent {
  /** Place in the log: 0, 1, 2 … */
  readonly ordinal: number;
  readonly stream: string;
  /** Place in the stream: 0, 1, 2 … */
  readonly revision: number;
  readonly event: EventToAppend;
}

/** The line of one event, without a line end. Equal events give equal bytes, from whichever engine. */
export function lineOf(ordinal: number, envelope: RecordedEnvelope): string {
  return canonicalJson({
    ordinal,
    stream: envelope.stream,
    revision: Number(envelope.revision),
    id: envelope.id,
    type: envelope.type,
    schemaVersion: envelope.schemaVersion,
    data: envelope.data,
    metadata: envelope.metadata,
  });
}

/** Why a line cannot be read. */
export interface LineFault {
  readonly reason: 'not-canonical-json' | 'wrong-shape';
  readonly detail: string;
}

const MEMBERS = ['data', 'id', 'metadata', 'ordinal', 'revision', 'schemaVersion', 'stream', 'type'];

/**
 * Reads a line. It must be canonical: then nothing can hide in it, no member twice and no number that would be
 * rounded on the way in.
 */
export function readLine(line: string): ExportedEvent | LineFault {
  const value = parsed(line);
  if (value === undefined)
    return { reason: 'not-canonical-json', detail: 'not a JSON object in canonical form' };
  const shape = (detail: string): LineFault => ({ reason: 'wrong-shape', detail });
  const members = Object.keys(value).sort();
  if (members.join() !== MEMBERS.join())
    return shape(`the members are ${members.join(', ')}; they must be ${MEMBERS.join(', ')}`);
  const { ordinal, stream, revision, id, type, schemaVersion, data, metadata } = value;
  for (const [name, number] of Object.entries({ ordinal, revision }))
    if (!Number.isSafeInteger(number) || (number as number) < 0)
      return shape(`/${name}: must be a whole number of zero or more`);
  const streamFault = faultOfStreamName(stream);
  if (streamFault !== null) return shape(`/stream: ${streamFault}`);
  const event = { id, type, schemaVersion, data, metadata } as unknown as EventToAppend;
  const faults = faultsOfEvent(event);
  if (faults.length > 0) return shape(faults.map((fault) => `${fault.path}: ${fault.message}`).join('; '));
  return { ordinal: ordinal as number, stream: stream as string, revision: revision as number, event };
}

function parsed(line: string): JsonObject | undefined {
  try {
    const value = JSON.parse(line) as Json;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return canonicalJson(value) === line ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
