import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { ProblemWriter } from './problem-writer.js';

/** Hands everything that Nest catches to the one writer of problems. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #writer: ProblemWriter;

  constructor(writer: ProblemWriter) {
    this.#writer = writer;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.#writer.write(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
