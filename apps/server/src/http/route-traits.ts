import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig } from 'fastify';

import { largestBody } from '../options.js';

/** The bodies that a route reads. */
export interface BodyKind {
  /** Without parameters, in small letters. */
  readonly mediaTypes: readonly string[];
  /** In bytes. */
  readonly largest: number;
}

/** What a route says of itself. */
export interface RouteTraits {
  /** Whether it stores anything: it then needs a token with the right to record and is refused by a server that only answers. */
  readonly writes: boolean;
  /** Left out: JSON. */
  readonly body?: BodyKind;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    traits?: RouteTraits;
  }
}

/** Lets the route it stands on say what it does. */
export function Traits(traits: RouteTraits): MethodDecorator {
  return RouteConfig({ traits } satisfies FastifyContextConfig);
}

/** Whether a route writes. A route that does not say so is taken for a write unless all it can do is read. */
export function isWrite(method: string, config: FastifyContextConfig | undefined): boolean {
  return config?.traits?.writes ?? !['GET', 'HEAD'].includes(method);
}

/** What body a route reads. */
export function bodyOf(config: FastifyContextConfig | undefined): BodyKind {
  return config?.traits?.body ?? json;
}

const json: BodyKind = { mediaTypes: ['application/json'], largest: largestBody };
