import {
  buildEventCodec,
  type EventCodec,
  type JsonObject,
  type Ledger,
  type RecordedEnvelope,
} from '@peildatum/ledger';
import { eventSchemas, type PolicyEvent, type Recorded } from '@peildatum/policy';

/** The codec of this version: every event of the law, at the version of its shape. */
export const policyCodec: EventCodec = buildEventCodec(eventSchemas);

/**
 * An envelope as the law reads it. Throws UnknownEventType, UnsupportedEventVersion, UpcastFailed.
 * The data is trusted to have the shape of its type: everything that writes to a ledger has checked it.
 */
export function recordedOf(envelope: RecordedEnvelope): Recorded {
  const { type, data } = policyCodec.decode(envelope);
  return {
    id: envelope.id,
    stream: envelope.stream,
    revision: Number(envelope.revision),
    position: envelope.position,
    recordedAt: envelope.metadata.recordedAt,
    actor: envelope.metadata.actor,
    event: { type, data } as unknown as PolicyEvent,
  };
}

/** Which request an event came from. */
export interface Origin {
  readonly idempotencyKey: string;
  readonly requestHash: string;
}

/** One stream as it was when it was loaded, for a caller: events that are kept from the caller are not in it, and the others counted without them. */
export interface LoadedStream {
  readonly name: string;
  readonly recorded: readonly Recorded[];
  /** By event id. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Revision of the last event in the ledger, whoever may see it: what is appended to. Null for a stream without events. */
  readonly revision: bigint | null;
  /** What If-Match takes; null for a stream without events that the caller may see. */
  readonly etag: string | null;
  /** How many events are kept from the caller. */
  readonly unseen: number;
  /** Whether more of it than mentions is kept from the caller, who then can add nothing to it. */
  readonly closed: boolean;
}

export async function loadStream(ledger: Ledger, name: string): Promise<LoadedStream> {
  const recorded: Recorded[] = [];
  const origins = new Map<string, Origin>();
  let revision: bigint | null = null;
  for await (const envelope of ledger.readStream(name)) {
    const { idempotencyKey, requestHash } = envelope.metadata;
    recorded.push(recordedOf(envelope));
    origins.set(envelope.id, { idempotencyKey, requestHash });
    revision = envelope.revision;
  }
  const etag = revision === null ? null : etagOf(revision);
  return { name, recorded, origins, revision, etag, unseen: 0, closed: false };
}

/** A strong entity tag (RFC 9110): the revision of a stream's last event. */
export function etagOf(revision: bigint | number): string {
  return `"${revision}"`;
}

/** Event data as the ledger takes it. Plain JSON by construction of every command. */
export function asJson(event: PolicyEvent): JsonObject {
  return event.data as unknown as JsonObject;
}
