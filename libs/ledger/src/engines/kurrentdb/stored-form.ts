import type { JSONEventData, RecordedEvent } from '@kurrent/kurrentdb-client';

import { LedgerCorrupt } from '../../errors.js';
import type { EventMetadata, JsonObject, RecordedEnvelope } from '../../port.js';
import type { SealedEvent } from '../../sealed-append.js';
import { positionOf, type Place } from './place.js';

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
export function toStored(event: SealedEvent, writingId: string): JSONEventData {
  const stored: StoredMetadata = {
    eventId: event.id,
    schemaVersion: event.schemaVersion,
    metadata: JSON.parse(event.metadata) as EventMetadata,
  };
  return {
    id: writingId,
    type: event.type,
    contentType: 'application/json',
    data: JSON.parse(event.data) as JsonObject,
    metadata: stored,
  };
}

/** An event as the server gives it. Throws LedgerCorrupt for one that this engine did not write. */
export function fromStored(event: RecordedEvent, prefix: string, shown: string): ReadEvent {
  const { streamId, revision, position } = event;
  const found = `${streamId} at revision ${revision}`;
  if (event.type === '$streamDeleted')
    throw new LedgerCorrupt(shown, `${streamId} was deleted on the server`);
  if (!event.isJson || position === undefined || !streamId.startsWith(prefix))
    throw new LedgerCorrupt(shown, `${found} (type ${event.type}) was not written by Peildatum`);
  const { data } = event as { readonly data: unknown };
  const { metadata } = event as { readonly metadata?: unknown };
  if (!isObject(data) || !isStoredMetadata(metadata))
    throw new LedgerCorrupt(shown, `${found} (type ${event.type}) is not as Peildatum writes events`);
  return {
    place: position,
    writingId: event.id,
    envelope: {
      stream: streamId.slice(prefix.length),
      revision,
      position: positionOf(position),
      id: metadata.eventId,
      type: event.type,
      schemaVersion: metadata.schemaVersion,
      data,
      metadata: metadata.metadata,
    },
  };
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
