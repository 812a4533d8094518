import { randomUUID } from 'node:crypto';
import { makeCertificates } from './certificates.js';
import { EventStore } from './event-store.js';
import { Faults } from './faults.js';
import { addForeignEvents } from './foreign-events.js';
import { Node } from './node.js';
/** Starts a stand-in. Whoever started it must `stop` it. */
export async function startStandIn(options = {}) {
  const certificates = options.tls === true ? makeCertificates() : null;
  const store = new EventStore();
  if (options.foreignEvents !== false) addForeignEvents(store);
  const faults = new Faults();
  // A name in a certificate: TLS to an address has no server name to check.
  const host = certificates === null ? '127.0.0.1' : 'localhost';
  let leading = 0;
  const ids = Array.from({ length: options.nodes ?? 1 }, () => randomUUID());
  const nodes = ids.map(
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
  const chosen = (node) => (node === undefined ? nodes : nodes.slice(node, node + 1));
  const start = async (node) => {
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
//# sourceMappingURL=stand-in.js.map
