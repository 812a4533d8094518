import { HttpException } from '@nestjs/common';
import { InputTooLarge, problemOf, type Problem } from '@peildatum/application';

import type { BodyKind } from '../http/route-traits.js';
import {
  addressMalformed,
  addressTooLong,
  mediaTypeUnsupported,
  methodNotAllowed,
  otherRefusal,
  requestMalformed,
  routeNotFound,
  TransportError,
} from './transport-problems.js';

/**
 * Whatever was thrown while a request was handled, as a problem. The layers below speak of what comes before a use case; the rest
 * is explained by the application.
 *
 * @param allowed methods that the requested address takes
 * @param body what body it takes
 */
export function explain(error: unknown, allowed: readonly string[], body: BodyKind): Problem {
  if (error instanceof TransportError) return error.problem;
  const below = errorBelow(error);
  if (below === undefined) return problemOf(error);
  switch (below.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problemOf(new InputTooLarge(body.largest));
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return mediaTypeUnsupported(body.mediaTypes);
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return requestMalformed();
    case 'FST_ERR_BAD_URL':
      return addressMalformed();
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return addressTooLong();
    default:
      return byStatus(below.status, allowed);
  }
}

function byStatus(status: number, allowed: readonly string[]): Problem {
  if (status === 404) return allowed.length === 0 ? routeNotFound() : methodNotAllowed(allowed);
  if (status === 400) return requestMalformed();
  return otherRefusal(status);
}

interface ErrorBelow {
  readonly code: string | undefined;
  readonly status: number;
}

/** What Nest or Fastify refused; undefined for everything else, and for their own failures. */
function errorBelow(error: unknown): ErrorBelow | undefined {
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return status < 500 ? { code: codeOf(error.cause), status } : undefined;
  }
  const code = codeOf(error);
  if (code === undefined || !code.startsWith('FST_ERR_')) return undefined;
  const { statusCode = 500 } = error as { statusCode?: number };
  return statusCode < 500 ? { code, status: statusCode } : undefined;
}

function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
