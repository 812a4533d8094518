import type { FastifyReply } from 'fastify';

import { apiVersion } from '../options.js';

/**
 * What every answer says. `no-store`: an answer holds for one state of the register and may be confidential; what to keep of it is
 * its `ledger.position`, with which the same question can be asked again.
 */
export function setStandardHeaders(reply: FastifyReply): void {
  void reply.header('api-version', apiVersion).header('cache-control', 'no-store');
}
