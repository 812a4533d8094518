import { afterAll, jest } from '@jest/globals';

import { createServer, type RunningServer, type ServerOptions } from '../src/index.js';
import { Client } from './client.js';
import { tokens } from './tokens.js';

// Real servers on a machine that may be busy with something else.
jest.setTimeout(60_000);

const running: RunningServer[] = [];
// A test that fails before it closes its server must not keep the process alive.
afterAll(async () => {
  await Promise.all(running.map((server) => server.close(0)));
});

export interface Started {
  readonly server: RunningServer;
  /** Without a token. */
  readonly anybody: Client;
  /** With the token of a recorder. */
  readonly recorder: Client;
}

/** A server on a free port with the tokens of `tokens.ts`, its ledger in memory unless told otherwise, caught up. */
export async function start(options: Partial<ServerOptions> = {}): Promise<Started> {
  const server = await createServer({ ledger: { kind: 'memory' }, tokens, port: 0, ...options });
  running.push(server);
  const anybody = new Client(server.url);
  while ((await anybody.get('/health/ready')).status !== 200)
    await new Promise((done) => setTimeout(done, 10));
  return { server, anybody, recorder: anybody.as('recorder-token') };
}
