import type { streams } from './protocol.js';
import type { StoredEvent } from './event-store.js';
type FilterOptions = InstanceType<typeof streams.ReadReq.Options.FilterOptions>;
/** Which events a reader of the log asked for: by prefix or pattern of the stream's name or the event's type. */
export declare function matcherOf(filter: FilterOptions | undefined): (event: StoredEvent) => boolean;
export {};
