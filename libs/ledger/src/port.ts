/**
 * The event log as its callers see it. An engine implements {@link Ledger}; the conformance kit in
 * `./conformance` is the executable form of every promise made here.
 *
 * The ledger knows envelopes, not the law: `data` is JSON to it.
 */

/** JSON as RFC 8259 has it; numbers are finite. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * A place in the total order of one ledger. Opaque: only the engine that gave it can read it, and it means
 * nothing in another ledger (copies and exports carry ordinals instead). Compare with {@link Ledger.comparePositions}.
 */
export type Position = string & { readonly __brand: 'Position' };

/** What is known of an event besides its content. Copied unchanged by export, import and copy. */
export interface EventMetadata extends JsonObject {
  /** Moment of recording, RFC 3339 in UTC with milliseconds. Set by the caller's clock, never by an engine. */
  readonly recordedAt: string;
  /** Who recorded it. */
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** The caller's idempotency key and the SHA-256 of the canonical request it stood for. */
  readonly idempotencyKey: string;
  readonly requestHash: string;
}

export interface EventToAppend {
  /** UUID in lower case. Unique in the whole ledger. */
  readonly id: string;
  readonly type: string;
  /** Positive integer: the version of the shape of `data`. */
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
}

export interface RecordedEnvelope extends EventToAppend {
  readonly stream: string;
  /** Place in the stream: 0, 1, 2 … without gaps. */
  readonly revision: bigint;
  readonly position: Position;
}

/**
 * What the caller believes about the stream.
 * `none`: it has no event. `exists`: it has at least one. `any`: no belief. A bigint: its last event has exactly this revision.
 */
export type ExpectedRevision = 'none' | 'exists' | 'any' | bigint;

export interface AppendResult {
  /** Revision and position of the last event of this append. */
  readonly revision: bigint;
  readonly position: Position;
  /** True where every event id was already in the stream with equal content: nothing was written now. */
  readonly repeated: boolean;
}

/** One append among several that are stored together. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

export interface ReadStreamOptions {
  readonly direction?: 'forward' | 'backward';
  /** First revision to read, inclusive. Default: the first (forward) or the last (backward). */
  readonly from?: bigint;
  readonly limit?: number;
}

export interface ReadAllOptions {
  readonly direction?: 'forward' | 'backward';
  /** Forward: events after this position. Backward: events before it. Exclusive. Default: from the very end of that direction. */
  readonly after?: Position;
  readonly limit?: number;
}

export interface SubscriptionListener {
  /** Called for each event in log order, one at a time: the next is not delivered before the returned promise settles. */
  readonly onEvent: (event: RecordedEnvelope) => void | Promise<void>;
  /** Called each time the subscription has delivered all that was in the log; the position of the last event delivered or skipped to. */
  readonly onCaughtUp?: (at: Position | null) => void;
  /** Called once, when the subscription ends for a reason other than `close()`. */
  readonly onEnded?: (reason: Error) => void;
}

export interface Subscription {
  /**
   * Resolves when no further call to the listener will be made and the one under way, if any, has settled. So a
   * listener must not wait for this itself, unless it calls it before its first `await`.
   */
  close(): Promise<void>;
}

export interface Ledger {
  /**
   * Appends all events or none. Resolves when they are durable (memory engine: when they are readable).
   * Repeating an append whose ids are all in the stream with equal content gives the first result, whatever `expected` says.
   *
   * Equal content: type, schema version, `data`, idempotency key and request hash, on RFC 8785 form. The moment of
   * recording, the actor and the correlation and causation ids may differ: a retry has a later clock and its own trace.
   *
   * Rejects with InvalidAppend (a malformed stream name, no events, an id twice, anything that is not finite,
   * well-formed JSON; every fault is listed), RevisionConflict (expected revision not met), EventIdReused (an id is in the ledger with other
   * content, in another stream, or only some of the ids are), LedgerReadOnly, LedgerUnavailable. After any
   * rejection but LedgerUnavailable nothing was written and no position was used.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult>;
  /**
   * Appends to several streams in the order given, all or nothing, in one durable step; each sees those before it.
   * Only engines that can promise this have it. Rejects as `append` does, for the first request that is refused.
   */
  appendAll?(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]>;
  /**
   * The events of one stream, as they were when reading began or newer. A stream that does not exist is empty.
   * Reading rejects with InvalidRead for a limit or revision below zero. A reader may be slow: nothing is held open.
   */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEnvelope>;
  /** All events in log order. Reading rejects with InvalidPosition or InvalidRead for options that cannot be. */
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEnvelope>;
  /**
   * Delivers every event after the position (null: all), old and new, none twice, none missed. Returns before the
   * first delivery. A listener that throws or rejects ends the subscription: `onEnded` gets what it threw.
   * Closing the ledger ends it with LedgerClosed. Throws InvalidPosition and LedgerClosed at once.
   */
  subscribe(after: Position | null, listener: SubscriptionListener): Subscription;
  /** Position of the last event; null for an empty ledger. */
  head(): Promise<Position | null>;
  /** Negative, zero or positive, as for sorting. Both must come from this ledger; otherwise InvalidPosition. */
  comparePositions(a: Position, b: Position): number;
  /** Checks that text could be a position of this engine; throws InvalidPosition otherwise. */
  parsePosition(text: string): Position;
  /** Verifies what the engine can verify of its own storage. An empty list means nothing is wrong. */
  verify(): Promise<readonly StorageFault[]>;
  /** Waits for appends under way, ends subscriptions, releases the files. Further calls reject with LedgerClosed. */
  close(): Promise<void>;
}

/** One thing found wrong in storage, with the evidence. */
export interface StorageFault {
  readonly code: string;
  readonly message: string;
  readonly evidence: JsonObject;
}
