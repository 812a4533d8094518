import { openMemoryLedger, type Ledger, type SubscriptionListener } from '@peildatum/ledger';

import { Client } from '../../test-support/client.js';
import { start } from '../../test-support/start.js';
import { tokens } from '../../test-support/tokens.js';
import { createServer } from '../index.js';
import { newInstrumentExample } from '../openapi/body-examples.js';

/** A ledger with something in it whose subscription says that it has caught up only when it is let go. */
async function heldBack(): Promise<{ ledger: Ledger; letGo: () => void }> {
  const ledger = openMemoryLedger();
  const { server, recorder } = await start({ ledger: { kind: 'opened', ledger } });
  await recorder.post('/v1/instruments', newInstrumentExample);
  await server.close();
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const held = new Proxy(ledger, {
    get(target, name) {
      if (name === 'subscribe')
        return (after: null, listener: SubscriptionListener) =>
          target.subscribe(after, {
            ...listener,
            onCaughtUp: (at) => void gate.then(() => listener.onCaughtUp?.(at)),
          });
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { ledger: held, letGo };
}

describe('a server that still reads its ledger', () => {
  it('is live and not ready, answers no question and takes no write; then it does', async () => {
    const { ledger, letGo } = await heldBack();
    const server = await createServer({ ledger: { kind: 'opened', ledger }, port: 0, tokens });
    try {
      const client = new Client(server.url).as('recorder-token');
      expect((await client.get('/health/live')).status).toBe(200);

      const waiting = await client.get('/health/ready');
      expect({ status: waiting.status, code: waiting.body['code'] }).toEqual({
        status: 503,
        code: 'not-caught-up',
      });
      expect(waiting.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(waiting.body).toMatchObject({ ready: false, caughtUp: false, failure: null });
      expect(Number.isInteger(waiting.body['events'])).toBe(true);

      for (const answer of [
        await client.get('/v1/instruments'),
        await client.get('/v1/gradings?peildatum=2025-07-01'),
        await client.post('/v1/countries/ML/coverage', {}),
      ]) {
        expect({ status: answer.status, code: answer.body['code'] }).toEqual({
          status: 503,
          code: 'not-caught-up',
        });
        expect(answer.headers.get('retry-after')).toBe('1');
      }

      letGo();
      while ((await client.get('/health/ready')).status !== 200)
        await new Promise((done) => setTimeout(done, 5));
      expect((await client.get('/v1/instruments')).text).toContain('wbv-2025-11');
    } finally {
      await server.close();
    }
  });
});
