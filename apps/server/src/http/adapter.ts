import { randomUUID } from 'node:crypto';

import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { largestBody } from '../options.js';
import type { ProblemWriter } from '../problems/problem-writer.js';
import { answerClientError } from './client-errors.js';
import { documentBody } from './document-body.js';
import { readJsonBody } from './json-body.js';

/** Fastify as this server wants it: two kinds of body, everything that goes wrong told as a problem. */
export function makeAdapter(problems: ProblemWriter): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: largestBody,
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      problems.write(error, request, reply),
    genReqId: () => randomUUID(),
    multipart: false,
    requestIdHeader: false,
    requestTimeout: 60_000,
    return503OnClosing: false,
    // Longer than the header of a request may be, so that a long name is answered as an unknown name.
    routerOptions: { maxParamLength: 16_384 },
    skipMiddie: true,
  });
  const fastify = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readJsonBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addContentTypeParser([...documentBody.mediaTypes], { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  return adapter;
}
