/** An event as a client proposes it. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}
export interface StoredEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** Commit and prepare position are one number for what is written by a single append, as in the server. */
  readonly position: bigint;
  /** Hundreds of nanoseconds since 1970. */
  readonly created: bigint;
}
export type Expected = 'any' | 'no-stream' | 'exists' | bigint;
export type AppendOutcome =
  | {
      readonly kind: 'success';
      readonly revision: bigint;
      readonly position: bigint;
    }
  | {
      readonly kind: 'wrong-expected-version';
      readonly current: bigint | null;
    }
  | {
      readonly kind: 'deleted';
    };
/** The log of the stand-in: in memory, shared by all its nodes, and kept while they are stopped. */
export declare class EventStore {
  #private;
  readonly log: StoredEvent[];
  append(name: string, expected: Expected, events: readonly ProposedEvent[]): AppendOutcome;
  /** The stream's events that can be read, oldest first; null where there is no such stream. */
  streamOf(name: string): readonly StoredEvent[] | null | 'deleted';
  /** Soft deletion: what is in the stream is no longer read from it, and it may be written again. */
  delete(name: string, expected: Expected): AppendOutcome;
  /** Hard deletion: the stream can never be read or written again. */
  tombstone(name: string, expected: Expected): AppendOutcome;
  /** Calls back whenever the log has grown, until the returned function is called. */
  onGrown(listener: () => void): () => void;
}
