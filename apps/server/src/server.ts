import 'reflect-metadata';

import type { AddressInfo } from 'node:net';

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LiveTimeline } from '@peildatum/application/nest';
import { pino, type Logger } from 'pino';

import { admit } from './http/access.js';
import { makeAdapter } from './http/adapter.js';
import { refuseOtherBodies } from './http/media-types.js';
import { refuseWrites } from './http/refuse-writes.js';
import { RouteTable } from './http/route-table.js';
import { bodyOf, isWrite } from './http/route-traits.js';
import { standardHeaders, type StandardHeaders } from './http/standard-headers.js';
import { InterfaceDescription } from './openapi/interface-description.js';
import { defaultHost, defaultPort, type ServerOptions } from './options.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { ProblemWriter } from './problems/problem-writer.js';
import { Metrics } from './seen/metrics.js';
import { logRequest } from './seen/request-log.js';
import { ServerModule } from './server-module.js';

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:3000`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** The Nest application: its command and query bus answer the same as its routes. */
  readonly app: NestFastifyApplication;
  /** Every route as `METHOD /pattern`. */
  readonly routes: readonly string[];
  /**
   * Stops taking requests, finishes those under way (after `graceMs` it hangs up on them), closes the ledger. May be called more
   * than once; every call resolves when all of it is done.
   */
  close(graceMs?: number): Promise<void>;
}

/**
 * Opens the ledger, for writing unless the role is `query`, and listens. Resolves when it listens, which may be before the timeline has caught up: until then
 * questions and writes get 503 and `/health/ready` says how far it is. Rejects with what the application explains where the ledger
 * cannot be opened, and with the error of the operating system where the port cannot be had; nothing stays open then.
 */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { log = pino({ level: 'silent' }), host = defaultHost, port = defaultPort } = options;
  const routes = new RouteTable();
  const headers = await standardHeaders();
  const problems = new ProblemWriter(routes, log, headers);
  const app = await NestFactory.create<NestFastifyApplication>(
    ServerModule.with(options),
    makeAdapter(problems),
    { abortOnError: false, bodyParser: false, logger: false },
  );
  try {
    app.useGlobalFilters(new ProblemFilter(problems));
    addHooks(app, { routes, log, headers, options });
    app.get(InterfaceDescription).attach(app);
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    throw error;
  }
  const { address, port: listening, family } = app.getHttpServer().address() as AddressInfo;
  let closed: Promise<void> | undefined;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${listening}`,
    port: listening,
    app,
    routes: routes.list(),
    close: (graceMs = 10_000) => (closed ??= stop(app, graceMs)),
  };
}

interface HookContext {
  readonly routes: RouteTable;
  readonly log: Logger;
  readonly headers: StandardHeaders;
  readonly options: ServerOptions;
}

function addHooks(app: NestFastifyApplication, { routes, log, headers, options }: HookContext): void {
  const fastify = app.getHttpAdapter().getInstance();
  const metrics = app.get(Metrics);
  const timeline = app.get(LiveTimeline);
  fastify.decorateRequest('holder', null);
  fastify.addHook('onRoute', (route) => {
    const { method, url, config } = route;
    routes.add(method, url, (one) => isWrite(one, config));
    route.bodyLimit = bodyOf(config).largest;
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    if (timeline.isExample) void reply.header('peildatum-example', 'true');
    try {
      if (!request.is404) {
        if (options.role === 'query') refuseWrites(request, routes, options.writer);
        request.holder = admit(request, options.tokens);
        refuseOtherBodies(request);
      }
    } catch (error) {
      done(error as Error);
      return;
    }
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.observe(request, reply);
    logRequest(log, request, reply);
    done();
  });
}

/** The requests first, the ledger after them: nobody is answered from a closed ledger. */
async function stop(app: NestFastifyApplication, graceMs: number): Promise<void> {
  const server = app.getHttpServer();
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const grace = setTimeout(() => server.closeAllConnections(), graceMs);
  try {
    await app.getHttpAdapter().getInstance().close();
  } finally {
    clearInterval(sweep);
    clearTimeout(grace);
    await app.close();
  }
}
