import { randomUUID } from 'node:crypto';

import type { Ledger } from '@peildatum/ledger';
import { ledgerStream } from '@peildatum/policy';

import type { Clock } from '../clock.js';
import { NotAnExampleLedger } from '../errors.js';
import type { ApplicationOptions } from '../options.js';
import { eventId, requestHash } from './event-ids.js';
import { policyCodec } from './policy-log.js';

/** Marks a ledger without events as one of invented facts; once. Rejects with NotAnExampleLedger where it holds others. */
export async function markAsExample(
  ledger: Ledger,
  options: ApplicationOptions,
  clock: Clock,
): Promise<void> {
  for await (const { type } of ledger.readStream(ledgerStream, { limit: 1 }))
    if (type === 'ExampleLedgerOpened') return;
  if ((await ledger.head()) !== null) throw new NotAnExampleLedger();
  const data = { purpose: options.purpose ?? 'example' };
  const key = randomUUID();
  await ledger.append(ledgerStream, 'none', [
    {
      ...policyCodec.stamp('ExampleLedgerOpened'),
      id: eventId(key, 0),
      data,
      metadata: {
        recordedAt: clock.now(),
        actor: options.actor ?? 'peildatum',
        correlationId: key,
        causationId: null,
        idempotencyKey: key,
        requestHash: requestHash({ command: 'OpenExampleLedger', target: ledgerStream, body: data }),
      },
    },
  ]);
}
