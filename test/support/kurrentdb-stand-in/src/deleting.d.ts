import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import type { EventStore } from './event-store.js';
import { streams } from './protocol.js';
type DeleteReq = InstanceType<typeof streams.DeleteReq>;
type DeleteResp = InstanceType<typeof streams.DeleteResp>;
type TombstoneReq = InstanceType<typeof streams.TombstoneReq>;
type TombstoneResp = InstanceType<typeof streams.TombstoneResp>;
/** Answers Streams.Delete. */
export declare function answerDelete(
  call: ServerUnaryCall<DeleteReq, DeleteResp>,
  answer: sendUnaryData<DeleteResp>,
  store: EventStore,
): void;
/** Answers Streams.Tombstone. */
export declare function answerTombstone(
  call: ServerUnaryCall<TombstoneReq, TombstoneResp>,
  answer: sendUnaryData<TombstoneResp>,
  store: EventStore,
): void;
export {};
