import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';

import { startStandIn, type StandIn } from '../../../../../test/support/kurrentdb-stand-in/src/index.js';
import { registerConformance } from '../../conformance/index.js';
import { openKurrentDbLedger } from './kurrentdb-ledger.js';

// Every case opens connections of its own, half a second each.
jest.setTimeout(60_000);

let standIn: StandIn;

beforeAll(async () => {
  standIn = await startStandIn();
});

afterAll(() => standIn.stop());

/**
 * Each case has a ledger of its own on the one server, told apart by its name; some are tried at the same time, as ledgers on one server are
 * used. The engine is imported from its own file: jest loads nothing between tests, and where several run there is always one that just ended.
 */
function conformTo(engine: string, server: () => string): void {
  registerConformance(
    { describe, it: it.concurrent },
    engine,
    async () => {
      const url = `${server()}${server().includes('?') ? '&' : '?'}ledger=kit-${randomUUID().slice(0, 18)}`;
      let ledger = await openKurrentDbLedger({ url, mode: 'write' });
      return {
        ledger,
        reopen: async () => {
          await ledger.close();
          ledger = await openKurrentDbLedger({ url, mode: 'write' });
          return ledger;
        },
        dispose: () => ledger.close(),
      };
    },
    { abilities: ['durable'] },
  );
}

conformTo('kurrentdb on the stand-in', () => standIn.url);

const realServer = process.env['KURRENTDB_TEST_URL'];
if (realServer === undefined)
  process.stdout.write('skipped: kurrentdb on a real server: KURRENTDB_TEST_URL is not set\n');
else conformTo('kurrentdb on the server of KURRENTDB_TEST_URL', () => realServer);
