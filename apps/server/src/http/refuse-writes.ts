import type { FastifyRequest } from 'fastify';

import { pathOf } from '../problems/problem-writer.js';
import { TransportError, writesGoElsewhere } from '../problems/transport-problems.js';
import { isWrite } from './route-traits.js';
import type { RouteTable } from './route-table.js';

/** At a server that only answers: refuses what would write, before anybody's token or body is looked at. */
export function refuseWrites(request: FastifyRequest, routes: RouteTable, writer: string | undefined): void {
  if (!isWrite(request.method, request.routeOptions.config)) return;
  throw new TransportError(writesGoElsewhere(routes.readingOn(pathOf(request)), writer));
}
