import type { EventStore } from './event-store.js';
import type { Faults } from './faults.js';
import { type Member } from './introducing.js';
export interface NodeOptions {
  readonly store: EventStore;
  readonly faults: Faults;
  readonly maximumAppendSize: number;
  readonly tls: {
    readonly key: Buffer;
    readonly certificate: Buffer;
  } | null;
  readonly members: () => readonly Member[];
  readonly leader: () => {
    readonly address: string;
    readonly port: number;
  };
  readonly leads: () => boolean;
}
/** One node of the stand-in: a gRPC server on a port of its own. */
export declare class Node {
  #private;
  /** Port 0: any that is free, and the same one after a restart. */
  constructor(port: number, options: NodeOptions);
  get port(): number;
  get isRunning(): boolean;
  start(): Promise<void>;
  /** Breaks every connection and frees the port. */
  stop(): void;
  /** Breaks every connection; new ones are taken. */
  dropConnections(): void;
}
