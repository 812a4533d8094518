import helmet from '@fastify/helmet';
import { FastifyAdapter } from '@nestjs/platform-fastify';

import { apiVersion } from '../options.js';

/** Header fields of every answer, problems included. */
export type StandardHeaders = Readonly<Record<string, string>>;

/**
 * `no-store`: an answer holds for one state of the register and may be confidential; what to keep of it is its `ledger.position`,
 * with which the same question can be asked again. The fields that @fastify/helmet gives an interface without pages are the same
 * for every answer: they are taken from it once, here, instead of being made anew for each.
 */
export async function standardHeaders(): Promise<StandardHeaders> {
  return { ...(await securityHeaders()), 'api-version': apiVersion, 'cache-control': 'no-store' };
}

async function securityHeaders(): Promise<StandardHeaders> {
  const fastify = new FastifyAdapter({ logger: false }).getInstance();
  fastify.get('/bare', async () => '');
  await fastify.register(async (inner) => {
    await inner.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
      },
      // TLS is the business of whatever stands before this server.
      strictTransportSecurity: false,
      // For browsers that no longer exist.
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
    });
    inner.get('/protected', async () => '');
  });
  const bare = await fastify.inject('/bare');
  const guarded = await fastify.inject('/protected');
  await fastify.close();
  const added = Object.entries(guarded.headers).filter(([name]) => !(name in bare.headers));
  return Object.fromEntries(added.map(([name, value]) => [name, String(value)]));
}
