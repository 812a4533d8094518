import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/**
 * One line for a request that was answered. Who asked, what for and with which words is not in it: only the route, the
 * outcome, the time it took and the id that the problem document names too. Answered reads are on level `debug`, so that by
 * default no trace remains of who looked up what.
 */
export function logRequest(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const { statusCode } = reply;
  const answered = statusCode < 400 && request.method !== 'POST';
  if (answered && !log.isLevelEnabled('debug')) return;
  const line = {
    request: request.id,
    method: request.method,
    route: routeOf(request),
    status: statusCode,
    ms: Math.round(reply.elapsedTime * 100) / 100,
  };
  if (statusCode === 503) log.warn(line, 'unavailable');
  else if (statusCode >= 500) log.error(line, 'failed');
  else if (statusCode >= 400) log.info(line, 'refused');
  else if (answered) log.debug(line, 'answered');
  else log.info(line, 'recorded');
}

/**
 * What went wrong on our side. The message of an error that nobody foresaw may hold anything and is left out; where it was
 * thrown is not.
 */
export function logFailure(log: Logger, error: unknown, code: string, requestId: string): void {
  const known = code !== 'internal-error' && error instanceof Error;
  log.error(
    {
      request: requestId,
      code,
      error: error instanceof Error ? error.name : typeof error,
      ...(known ? { message: error.message } : {}),
      frames: framesOf(error),
    },
    'our fault',
  );
}

/** The pattern of the route, never the address itself. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions?.url ?? 'unmatched';
}

function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const lines = error.stack.split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 12);
}
