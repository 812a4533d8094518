import type { Fault } from '@peildatum/application';
import type { FastifyRequest } from 'fastify';

import { mediaTypeUnsupported, TransportError } from '../problems/transport-problems.js';
import { bodyOf } from './route-traits.js';

/** Refuses a body of a kind that the route does not read, before any of it is read. */
export function refuseOtherBodies(request: FastifyRequest): void {
  const header = request.headers['content-type'];
  if (header === undefined) return;
  const { mediaTypes } = bodyOf(request.routeOptions.config);
  if (!mediaTypes.includes(mediaTypeOf(header))) throw new TransportError(mediaTypeUnsupported(mediaTypes));
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(header)?.[1]?.toLowerCase();
  if (charset !== undefined && !['utf-8', 'utf8', 'us-ascii'].includes(charset))
    throw new TransportError(mediaTypeUnsupported(mediaTypes, [otherCharset]));
}

/** A media type without its parameters, in small letters. */
export function mediaTypeOf(header: string): string {
  return header.split(';', 1)[0]!.trim().toLowerCase();
}

const otherCharset: Fault = {
  code: 'charset-unsupported',
  path: 'Content-Type',
  nl: 'alleen UTF-8 wordt gelezen',
  en: 'only UTF-8 is read',
};
