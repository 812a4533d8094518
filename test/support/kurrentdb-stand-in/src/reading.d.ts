import type { ServerWritableStream } from '@grpc/grpc-js';
import type { EventStore } from './event-store.js';
import { streams } from './protocol.js';
import { type Surroundings } from './striking.js';
type ReadReq = InstanceType<typeof streams.ReadReq>;
type ReadResp = InstanceType<typeof streams.ReadResp>;
type ReadCall = ServerWritableStream<ReadReq, ReadResp>;
/** Answers Streams.Read: a stream or the log, forward or backward, a number of events or for ever. */
export declare function answerRead(call: ReadCall, store: EventStore, around: Surroundings): Promise<void>;
export {};
