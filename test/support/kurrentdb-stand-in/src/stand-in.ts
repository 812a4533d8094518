import { randomUUID } from 'node:crypto';

import { makeCertificates } from './certificates.js';
import { EventStore } from './event-store.js';
import { Faults } from './faults.js';
import { addForeignEvents } from './foreign-events.js';
import { Node } from './node.js';

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
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const certificates = options.tls === true ? makeCertificates() : null;
  const store = new EventStore();
  if (options.foreignEvents !== false) addForeignEvents(store);
  const faults = new Faults();
  // A name in a certificate: TLS to an address has no server name to check.
  const host = certificates === null ? '127.0.0.1' : 'localhost';
  let leading = 0;
  const ids = Array.from({ length: options.nodes ?? 1 }, () => randomUUID());
  const nodes: readonly Node[] = ids.map(
    (_id, index) =>
      new Node(index === 0 ? (options.port ?? 0) : 0, {
        store,
        faults,
        maximumAppendSize: options.maximumAppendSize ?? 16 * 1024 * 1024,
        tls: certificates,
        members: () =>
          nodes.map(({ port, isRunning }, member) => ({
            id: ids[member] ?? '',
            address: host,
            port,
            leads: member === leading,
            alive: isRunning,
          })),
        leader: () => ({ address: host, port: nodes[leading]?.port ?? 0 }),
        leads: () => index === leading,
      }),
  );
  const chosen = (node: number | undefined): readonly Node[] =>
    node === undefined ? nodes : nodes.slice(node, node + 1);
  const start = async (node?: number): Promise<void> => {
    await Promise.all(chosen(node).map((one) => (one.isRunning ? undefined : one.start())));
  };
  await start();
  const hosts = nodes.map(({ port }) => `${host}:${port}`).join(',');
  return {
    url: `kurrentdb://${hosts}?tls=${certificates !== null}`,
    ports: nodes.map(({ port }) => port),
    store,
    faults,
    authority: certificates?.authority ?? null,
    lead: (node) => void (leading = node),
    dropConnections: (node) => chosen(node).forEach((one) => one.dropConnections()),
    stop: async (node) => chosen(node).forEach((one) => one.stop()),
    start,
  };
}
