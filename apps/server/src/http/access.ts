import {
  anybody,
  problemOf,
  Unauthenticated,
  unlocated,
  type Asker,
  type Fault,
} from '@peildatum/application';
import type { Holder, Tokens } from '@peildatum/application/access';
import type { FastifyRequest } from 'fastify';

import { TransportError } from '../problems/transport-problems.js';
import { isWrite } from './route-traits.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom the request's token stands for; null without a token. */
    holder: Holder | null;
  }
}

/**
 * Who sent the request, before its body is read. Reading is open, so a request without a token has no holder; a token that is
 * not known is refused whatever is asked. A write needs a token with the right to record.
 */
export function admit(request: FastifyRequest, tokens: Tokens | undefined): Holder | null {
  const { authorization } = request.headers;
  const writes = isWrite(request.method, request.routeOptions.config);
  if (!writes && authorization === undefined) return null;
  if (tokens === undefined) throw refusal(noTokensFile);
  if (writes) return required(tokens, authorization);
  return tokens.holderOf(authorization) ?? null;
}

/** What the sender of a request may see. */
export function askerOf(request: FastifyRequest): Asker {
  return request.holder === null ? anybody : { clearance: request.holder.clearance };
}

function required(tokens: Tokens, authorization: string | undefined): Holder {
  if (authorization === undefined) throw refusal(noToken);
  return tokens.require(authorization, 'record');
}

function refusal(fault: Fault): TransportError {
  return new TransportError({ ...problemOf(new Unauthenticated()), faults: unlocated([fault]) });
}

const noTokensFile: Fault = {
  code: 'no-tokens-file',
  path: 'Authorization',
  nl: 'deze server kent geen tokens en neemt dus niets aan; noem bij het starten een bestand met PEILDATUM_TOKENS',
  en: 'this server knows no tokens and so takes no writes; name a file with PEILDATUM_TOKENS when starting it',
};

const noToken: Fault = {
  code: 'token-missing',
  path: 'Authorization',
  nl: 'vastleggen vraagt om een token: Authorization: Bearer …',
  en: 'a write needs a token: Authorization: Bearer …',
};
