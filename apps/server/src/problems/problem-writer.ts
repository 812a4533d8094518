import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

import { bodyOf } from '../http/route-traits.js';
import type { RouteTable } from '../http/route-table.js';
import type { StandardHeaders } from '../http/standard-headers.js';
import { logFailure } from '../seen/request-log.js';
import { explain } from './explain.js';
import { languageOf } from './language.js';
import { problemDocument } from './problem-document.js';

/** Answers a request with what went wrong: application/problem+json, in the language asked for. */
export class ProblemWriter {
  readonly #routes: RouteTable;
  readonly #log: Logger;
  readonly #headers: StandardHeaders;

  constructor(routes: RouteTable, log: Logger, headers: StandardHeaders) {
    this.#routes = routes;
    this.#log = log;
    this.#headers = headers;
  }

  write(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = explain(
      error,
      this.#routes.allowedOn(pathOf(request)),
      bodyOf(request.routeOptions?.config),
    );
    if (problem.status >= 500 && problem.code !== 'not-caught-up')
      logFailure(this.#log, error, problem.code, request.id);
    const language = languageOf(request.headers['accept-language']);
    void reply
      .code(problem.status)
      .headers(this.#headers)
      .headers(problem.headers)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .send(JSON.stringify(problemDocument(problem, language, request.id)));
  }
}

/** The path that was asked, without its parameters. */
export function pathOf(request: FastifyRequest): string {
  const { url = '' } = request.raw;
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
}
