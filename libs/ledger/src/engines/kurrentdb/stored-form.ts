import type { JSONEventData, KurrentDBClient } from '@kurrent/kurrentdb-client';

import { LedgerCorrupt } from '../../errors.js';
import type { EventMetadata, JsonObject, RecordedEnvelope } from '../../port.js';
import type { SealedEvent } from '../../sealed-append.js';
import type { HeldEvent } from './held-event.js';
import { positionOf, type Place } from './place.js';

const utf8 = new TextEncoder();

/** What lies on the server beside an event's data. */
type StoredMetadata = Readonly<{ eventId: string; schemaVersion: number; metadata: EventMetadata }>;

/** A recorded event, with what it is called on the server. */
export interface ReadEvent {
  readonly envelope: RecordedEnvelope;
  readonly place: Place;
  /** The id of the writing that stored it; see {@link toStored}. */
  readonly writingId: string;
}

/**
 * An event as it is sent to the server. Its id there is `writingId`, made anew for each writing and kept while that one
 * writing is retried; the event's own id lies in the metadata. So the server, which compares ids and never content,
 * can take a retry for what it is, and nothing else for a retry.
 */
export function toStored(event: HeldEvent, writingId: string): JSONEventData {
  const { id, schemaVersion } = event;
  return {
    id: writingId,
    type: event.type,
    contentType: 'application/json',
    data: event.held,
    // Bytes go as they are; an object would be turned into text once more. The names are those of StoredMetadata.
    metadata: utf8.encode(
      `{"eventId":"${id}","schemaVersion":${schemaVersion},"metadata":${event.metadata}}`,
    ),
  };
}

/** An event as the client's native part reads it: bytes, not yet JSON. */
export type RawEvent = NonNullable<RawBatch[number]['event']>;
type RawBatch =
  ReturnType<KurrentDBClient['rustClient']['readAll']> extends AsyncIterable<infer Batch> ? Batch : never;

/** An event as a subscription gives it, parsed by the client. */
export interface ParsedEvent {
  readonly streamId: string;
  readonly revision: bigint;
  readonly type: string;
  readonly id: string;
  readonly isJson: boolean;
  readonly position?: Place | undefined;
  readonly data: unknown;
  readonly metadata?: unknown;
}

/** A raw event of ours, and how many bytes of JSON it is. Throws LedgerCorrupt for one that this engine did not write. */
export function fromRaw(
  raw: RawEvent,
  prefix: string,
  shown: string,
): ReadEvent & { readonly bytes: number } {
  const { streamId, revision, type, id, isJson, position } = raw;
  const data = isJson ? parsed(raw.data) : undefined;
  const metadata = isJson ? parsed(raw.metadata) : undefined;
  const { envelope, place, writingId } = fromStored(
    { streamId, revision, type, id, isJson, position, data, metadata },
    prefix,
    shown,
  );
  return { envelope, place, writingId, bytes: raw.data.length + raw.metadata.length };
}

/** An event of ours as a subscription gives it. Throws LedgerCorrupt for one that this engine did not write. */
export function fromStored(event: ParsedEvent, prefix: string, shown: string): ReadEvent {
  const { streamId, revision, position, type, data, metadata } = event;
  if (type === '$streamDeleted') throw new LedgerCorrupt(shown, `${streamId} was deleted on the server`);
  const found = (): string => `${streamId} at revision ${revision} (type ${type})`;
  if (!event.isJson || position === undefined || !streamId.startsWith(prefix))
    throw new LedgerCorrupt(shown, `${found()} was not written by Peildatum`);
  if (!isObject(data) || !isStoredMetadata(metadata))
    throw new LedgerCorrupt(shown, `${found()} is not as Peildatum writes events`);
  return {
    place: position,
    writingId: event.id,
    envelope: {
      stream: streamId.slice(prefix.length),
      revision,
      position: positionOf(position),
      id: metadata.eventId,
      type,
      schemaVersion: metadata.schemaVersion,
      data,
      metadata: metadata.metadata,
    },
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** An envelope as the rules for appends compare it. */
export function sealedOf({ id, type, schemaVersion, data, metadata }: RecordedEnvelope): SealedEvent {
  return { id, type, schemaVersion, data: JSON.stringify(data), metadata: JSON.stringify(metadata) };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStoredMetadata(value: unknown): value is StoredMetadata {
  return (
    isObject(value) &&
    typeof value['eventId'] === 'string' &&
    typeof value['schemaVersion'] === 'number' &&
    isObject(value['metadata'])
  );
}
