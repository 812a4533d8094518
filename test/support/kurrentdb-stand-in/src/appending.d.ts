import type { sendUnaryData, ServerDuplexStream, ServerReadableStream } from '@grpc/grpc-js';
import type { EventStore } from './event-store.js';
import { streams } from './protocol.js';
import { type Surroundings } from './striking.js';
type AppendReq = InstanceType<typeof streams.AppendReq>;
type AppendResp = InstanceType<typeof streams.AppendResp>;
type BatchReq = InstanceType<typeof streams.BatchAppendReq>;
type BatchResp = InstanceType<typeof streams.BatchAppendResp>;
/** What the appending handlers share. */
export interface Appending extends Surroundings {
  readonly store: EventStore;
  /** Bytes the events of one append may take together. */
  readonly maximumAppendSize: number;
}
/** Answers Streams.Append: one append per call. */
export declare function answerAppend(
  call: ServerReadableStream<AppendReq, AppendResp>,
  answer: sendUnaryData<AppendResp>,
  appending: Appending,
): void;
/** Answers Streams.BatchAppend: many appends on one stream of messages, each known by its correlation id. */
export declare function answerBatchAppend(
  call: ServerDuplexStream<BatchReq, BatchResp>,
  appending: Appending,
): void;
export {};
