import { Server, ServerCredentials } from '@grpc/grpc-js';
import { answerAppend, answerBatchAppend } from './appending.js';
import { answerDelete, answerTombstone } from './deleting.js';
import { clusterAnswer, featuresAnswer } from './introducing.js';
import { GossipService, ServerFeaturesService, StreamsService } from './protocol.js';
import { answerRead } from './reading.js';
import { notLeader } from './refusals.js';
import { survives } from './striking.js';
/** Bytes of one message the node takes and gives, as the server's. */
const MAXIMUM_MESSAGE = 17 * 1024 * 1024;
/** One node of the stand-in: a gRPC server on a port of its own. */
export class Node {
  #options;
  #server = null;
  #port;
  /** Port 0: any that is free, and the same one after a restart. */
  constructor(port, options) {
    this.#port = port;
    this.#options = options;
  }
  get port() {
    return this.#port;
  }
  get isRunning() {
    return this.#server !== null;
  }
  async start() {
    const { tls } = this.#options;
    const server = new Server({
      'grpc.max_receive_message_length': MAXIMUM_MESSAGE,
      'grpc.max_send_message_length': MAXIMUM_MESSAGE,
    });
    this.#addServices(server);
    const credentials =
      tls === null
        ? ServerCredentials.createInsecure()
        : ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.certificate }]);
    this.#port = await new Promise((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.#port}`, credentials, (error, port) =>
        error === null ? resolve(port) : reject(error),
      );
    });
    this.#server = server;
  }
  /** Breaks every connection and frees the port. */
  stop() {
    this.#server?.forceShutdown();
    this.#server = null;
  }
  /** Breaks every connection; new ones are taken. */
  dropConnections() {
    this.#server?.drain(`127.0.0.1:${this.#port}`, 0);
  }
  #addServices(server) {
    const { store, faults, maximumAppendSize, leader, members } = this.#options;
    const around = { faults, leader, dropConnections: () => this.dropConnections() };
    const appending = { ...around, store, maximumAppendSize };
    const fail = (call, error) => void call.emit('error', error);
    server.addService(StreamsService, {
      read: (call) =>
        this.#mayAnswer(call) ? void answerRead(call, store, around) : fail(call, notLeader(leader())),
      append: (call, answer) =>
        this.#mayAnswer(call) ? answerAppend(call, answer, appending) : answer(notLeader(leader())),
      batchAppend: (call) =>
        this.#mayAnswer(call) ? answerBatchAppend(call, appending) : fail(call, notLeader(leader())),
      delete: (call, answer) => answerDelete(call, answer, store),
      tombstone: (call, answer) => answerTombstone(call, answer, store),
    });
    server.addService(GossipService, {
      read: (_call, answer) =>
        void survives('gossip', { fail: (error) => answer(error), end: () => undefined }, around).then(
          (survived) => (survived ? answer(null, clusterAnswer(members())) : undefined),
        ),
    });
    server.addService(ServerFeaturesService, {
      getSupportedMethods: (_call, answer) =>
        void survives('features', { fail: (error) => answer(error), end: () => undefined }, around).then(
          (survived) => (survived ? answer(null, featuresAnswer()) : undefined),
        ),
    });
  }
  /** A follower answers all but what was asked of a leader. */
  #mayAnswer(call) {
    return this.#options.leads() || call.metadata.get('requires-leader')[0] !== 'true';
  }
}
//# sourceMappingURL=node.js.map
