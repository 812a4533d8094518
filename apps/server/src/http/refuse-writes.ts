import type { FastifyRequest } from 'fastify';

import { pathOf } from '../problems/problem-writer.js';
import { TransportError, writesGoElsewhere } from '../problems/transport-problems.js';
import type { RouteTable } from './route-table.js';

/** At a server that only answers: refuses what would write, before anybody's token or body is looked at. */
export function refuseWrites(request: FastifyRequest, routes: RouteTable, writer: string | undefined): void {
  if (request.method !== 'POST') return;
  const allowed = routes.allowedOn(pathOf(request)).filter((method) => method !== 'POST');
  throw new TransportError(writesGoElsewhere(allowed, writer));
}
