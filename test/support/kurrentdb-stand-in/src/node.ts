import {
  Server,
  ServerCredentials,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceError,
} from '@grpc/grpc-js';

import { answerAppend, answerBatchAppend } from './appending.js';
import { answerDelete, answerTombstone } from './deleting.js';
import type { EventStore } from './event-store.js';
import type { Faults } from './faults.js';
import { clusterAnswer, featuresAnswer, type Member } from './introducing.js';
import {
  features,
  GossipService,
  gossip,
  ServerFeaturesService,
  shared,
  streams,
  StreamsService,
} from './protocol.js';
import { answerRead } from './reading.js';
import { notLeader } from './refusals.js';
import { survives, type Surroundings } from './striking.js';

/** Bytes of one message the node takes and gives, as the server's. */
const MAXIMUM_MESSAGE = 17 * 1024 * 1024;

export interface NodeOptions {
  readonly store: EventStore;
  readonly faults: Faults;
  readonly maximumAppendSize: number;
  readonly tls: { readonly key: Buffer; readonly certificate: Buffer } | null;
  readonly members: () => readonly Member[];
  readonly leader: () => { readonly address: string; readonly port: number };
  readonly leads: () => boolean;
}

type Call = { readonly metadata: { get(name: string): readonly (string | Buffer)[] } };

/** One node of the stand-in: a gRPC server on a port of its own. */
export class Node {
  readonly #options: NodeOptions;
  #server: Server | null = null;
  #port: number;

  /** Port 0: any that is free, and the same one after a restart. */
  constructor(port: number, options: NodeOptions) {
    this.#port = port;
    this.#options = options;
  }

  get port(): number {
    return this.#port;
  }

  get isRunning(): boolean {
    return this.#server !== null;
  }

  async start(): Promise<void> {
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
    this.#port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.#port}`, credentials, (error, port) =>
        error === null ? resolve(port) : reject(error),
      );
    });
    this.#server = server;
  }

  /** Breaks every connection and frees the port. */
  stop(): void {
    this.#server?.forceShutdown();
    this.#server = null;
  }

  /** Breaks every connection; new ones are taken. */
  dropConnections(): void {
    this.#server?.drain(`127.0.0.1:${this.#port}`, 0);
  }

  #addServices(server: Server): void {
    const { store, faults, maximumAppendSize, leader, members } = this.#options;
    const around: Surroundings = { faults, leader, dropConnections: () => this.dropConnections() };
    const appending = { ...around, store, maximumAppendSize };
    const fail = (call: { emit(name: string, error: ServiceError): unknown }, error: ServiceError): void =>
      void call.emit('error', error);
    server.addService(StreamsService, {
      read: (
        call: ServerWritableStream<
          InstanceType<typeof streams.ReadReq>,
          InstanceType<typeof streams.ReadResp>
        >,
      ) => (this.#mayAnswer(call) ? void answerRead(call, store, around) : fail(call, notLeader(leader()))),
      append: (
        call: ServerReadableStream<
          InstanceType<typeof streams.AppendReq>,
          InstanceType<typeof streams.AppendResp>
        >,
        answer: sendUnaryData<InstanceType<typeof streams.AppendResp>>,
      ) => (this.#mayAnswer(call) ? answerAppend(call, answer, appending) : answer(notLeader(leader()))),
      batchAppend: (
        call: ServerDuplexStream<
          InstanceType<typeof streams.BatchAppendReq>,
          InstanceType<typeof streams.BatchAppendResp>
        >,
      ) => (this.#mayAnswer(call) ? answerBatchAppend(call, appending) : fail(call, notLeader(leader()))),
      delete: (
        call: ServerUnaryCall<
          InstanceType<typeof streams.DeleteReq>,
          InstanceType<typeof streams.DeleteResp>
        >,
        answer: sendUnaryData<InstanceType<typeof streams.DeleteResp>>,
      ) => answerDelete(call, answer, store),
      tombstone: (
        call: ServerUnaryCall<
          InstanceType<typeof streams.TombstoneReq>,
          InstanceType<typeof streams.TombstoneResp>
        >,
        answer: sendUnaryData<InstanceType<typeof streams.TombstoneResp>>,
      ) => answerTombstone(call, answer, store),
    });
    server.addService(GossipService, {
      read: (
        _call: ServerUnaryCall<InstanceType<typeof shared.Empty>, InstanceType<typeof gossip.ClusterInfo>>,
        answer: sendUnaryData<InstanceType<typeof gossip.ClusterInfo>>,
      ) =>
        void survives('gossip', { fail: (error) => answer(error), end: () => undefined }, around).then(
          (survived) => (survived ? answer(null, clusterAnswer(members())) : undefined),
        ),
    });
    server.addService(ServerFeaturesService, {
      getSupportedMethods: (
        _call: ServerUnaryCall<
          InstanceType<typeof shared.Empty>,
          InstanceType<typeof features.SupportedMethods>
        >,
        answer: sendUnaryData<InstanceType<typeof features.SupportedMethods>>,
      ) =>
        void survives('features', { fail: (error) => answer(error), end: () => undefined }, around).then(
          (survived) => (survived ? answer(null, featuresAnswer()) : undefined),
        ),
    });
  }

  /** A follower answers all but what was asked of a leader. */
  #mayAnswer(call: Call): boolean {
    return this.#options.leads() || call.metadata.get('requires-leader')[0] !== 'true';
  }
}
