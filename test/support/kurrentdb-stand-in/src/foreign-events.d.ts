import type { EventStore } from './event-store.js';
/**
 * Events that a server's log holds besides ours: its own, those of another program, and one that is not JSON. A reader
 * who does not filter meets them.
 */
export declare function addForeignEvents(store: EventStore): void;
