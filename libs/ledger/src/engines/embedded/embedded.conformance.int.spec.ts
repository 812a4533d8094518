import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, it } from '@jest/globals';

import { registerConformance } from '../../conformance/index.js';
import { openEmbeddedLedger } from './index.js';

registerConformance(
  { describe, it },
  'embedded',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'peildatum-ledger-'));
    let ledger = await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
    return {
      ledger,
      reopen: async () => {
        await ledger.close();
        ledger = await openEmbeddedLedger({ folder, mode: 'write' });
        return ledger;
      },
      dispose: async () => {
        await ledger.close();
        await rm(folder, { recursive: true });
      },
    };
  },
  { abilities: ['durable', 'append-all'] },
);
