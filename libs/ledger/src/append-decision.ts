import { canonicalJson } from './canonical.js';
import { EventIdReused, RevisionConflict } from './errors.js';
import type { Json, JsonObject, Position } from './port.js';
import type { SealedAppend, SealedEvent } from './sealed-append.js';

/** An event as it lies in storage. */
export interface StoredEvent extends SealedEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: Position;
}

/** What an engine must look up before it may append. */
export interface AppendView {
  /** Revision of the last event of the stream; null where it has none. */
  readonly lastRevision: (stream: string) => bigint | null;
  readonly byId: (id: string) => StoredEvent | undefined;
}

export type AppendDecision =
  | { readonly kind: 'write'; readonly firstRevision: bigint }
  | { readonly kind: 'repeat'; readonly revision: bigint; readonly position: Position };

/**
 * Decides one append. The ids come first: an append whose ids are all in its stream with equal content is a
 * repetition, whatever it expects. Throws EventIdReused or RevisionConflict.
 */
export function decideAppend(append: SealedAppend, view: AppendView): AppendDecision {
  const found: StoredEvent[] = [];
  for (const event of append.events) {
    const stored = view.byId(event.id);
    if (stored === undefined) continue;
    if (stored.stream !== append.stream) throw reused(append, stored, 'other-stream');
    if (!isSameRecording(event, stored)) throw reused(append, stored, 'other-content');
    found.push(stored);
  }
  const last = found.at(-1);
  if (last !== undefined) {
    if (found.length < append.events.length) throw reused(append, last, 'partial');
    return { kind: 'repeat', revision: last.revision, position: last.position };
  }
  const actual = view.lastRevision(append.stream);
  if (!isMet(append, actual)) throw new RevisionConflict(append.stream, append.expected, actual);
  return { kind: 'write', firstRevision: actual === null ? 0n : actual + 1n };
}

function isMet(append: SealedAppend, actual: bigint | null): boolean {
  switch (append.expected) {
    case 'any':
      return true;
    case 'none':
      return actual === null;
    case 'exists':
      return actual !== null;
    default:
      return actual === append.expected;
  }
}

/**
 * Whether two events of one id record the same: type, schema version, data, idempotency key and request hash,
 * on canonical form. The moment of recording, the actor and the correlation and causation ids are left out: a
 * retry comes with a later clock and a trace of its own.
 */
export function isSameRecording(a: SealedEvent, b: SealedEvent): boolean {
  if (a.type !== b.type || a.schemaVersion !== b.schemaVersion) return false;
  const [metadataA, metadataB] = [JSON.parse(a.metadata), JSON.parse(b.metadata)] as [JsonObject, JsonObject];
  if (metadataA['idempotencyKey'] !== metadataB['idempotencyKey']) return false;
  if (metadataA['requestHash'] !== metadataB['requestHash']) return false;
  return a.data === b.data || canonicalText(a.data) === canonicalText(b.data);
}

function canonicalText(text: string): string {
  return canonicalJson(JSON.parse(text) as Json);
}

function reused(append: SealedAppend, stored: StoredEvent, reason: EventIdReused['reason']): EventIdReused {
  return new EventIdReused(stored.id, reason, append.stream, stored.stream, stored.revision);
}
