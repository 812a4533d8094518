import { EventStore } from './event-store.js';
import { Faults } from './faults.js';
export interface StandInOptions {
  /** Port of the (first) node; default any that is free. */
  readonly port?: number;
  /** Nodes of the cluster; default one. */
  readonly nodes?: number;
  /** With TLS, certificates made for this run. */
  readonly tls?: boolean;
  /** Bytes one append may take; default 16 MiB, the most a server can be told to take. */
  readonly maximumAppendSize?: number;
  /** Whether the log already holds events that are none of ours; default true. */
  readonly foreignEvents?: boolean;
}
/** A KurrentDB for tests: speaks the protocol to the real client, keeps its events in memory, and fails on command. */
export interface StandIn {
  /** For one node `kurrentdb://127.0.0.1:…`, `localhost` with TLS; for several a URL that discovers them. With TLS it names no CA: add `tlsCAFile`. */
  readonly url: string;
  readonly ports: readonly number[];
  readonly store: EventStore;
  readonly faults: Faults;
  /** PEM of the authority that signed the nodes' certificate; null without TLS. */
  readonly authority: string | null;
  /** Index of the node that leads. */
  lead(node: number): void;
  /** Breaks every connection of one node, or of all; new ones are taken. */
  dropConnections(node?: number): void;
  /** Stops a node, or all: connections break and none are taken. The events stay. */
  stop(node?: number): Promise<void>;
  /** Starts what was stopped, on the same ports, with the same events. */
  start(node?: number): Promise<void>;
}
/** Starts a stand-in. Whoever started it must `stop` it. */
export declare function startStandIn(options?: StandInOptions): Promise<StandIn>;
