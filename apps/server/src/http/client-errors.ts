import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

import { apiVersion } from '../options.js';
import { problemDocument } from '../problems/problem-document.js';
import { headersTooLarge, requestMalformed, requestTimeout } from '../problems/transport-problems.js';

/** Answers what is not even HTTP, then hangs up. There is no request yet, so no language either: Dutch. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const problem = problemOf(error.code);
    const body = JSON.stringify(problemDocument(problem, 'nl', randomUUID()));
    socket.write(
      [
        `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
        `API-Version: ${apiVersion}`,
        'Cache-Control: no-store',
        'Connection: close',
        'Content-Language: nl',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Content-Type: application/problem+json; charset=utf-8',
        '',
        body,
      ].join('\r\n'),
    );
  }
  socket.destroySoon();
}

function problemOf(code: string | undefined) {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return requestTimeout();
  if (code === 'HPE_HEADER_OVERFLOW') return headersTooLarge();
  return requestMalformed();
}
