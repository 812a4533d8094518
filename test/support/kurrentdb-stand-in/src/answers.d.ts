import { shared, streams } from './protocol.js';
import type { StoredEvent } from './event-store.js';
type ReadResp = InstanceType<typeof streams.ReadResp>;
/** A stored event as a read or a subscription sends it. */
export declare function eventAnswer(event: StoredEvent): ReadResp;
export declare function confirmationAnswer(id: string): ReadResp;
export declare function caughtUpAnswer(): ReadResp;
export declare function checkpointAnswer(position: bigint): ReadResp;
export declare function streamNotFoundAnswer(name: string): ReadResp;
export declare function streamIdentifier(name: string): InstanceType<typeof shared.StreamIdentifier>;
export declare function streamNameOf(
  identifier: InstanceType<typeof shared.StreamIdentifier> | undefined,
): string;
export declare function uuid(text: string): InstanceType<typeof shared.UUID>;
export {};
