import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openMemoryLedger } from '@peildatum/ledger';

import type { LedgerLocation } from '../location.js';

/** A place for a ledger, and how to clear it away again. */
export interface Place {
  readonly location: LedgerLocation;
  clear(): Promise<void>;
}

/** Every engine the use cases are tried on. */
export const engines: readonly (readonly [name: string, make: () => Promise<Place>])[] = [
  [
    'memory',
    async () => {
      const ledger = openMemoryLedger();
      return { location: { kind: 'opened', ledger }, clear: () => ledger.close() };
    },
  ],
  [
    'embedded',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'peildatum-'));
      return {
        location: { kind: 'embedded', folder: join(folder, 'ledger') },
        clear: () => rm(folder, { recursive: true, force: true }),
      };
    },
  ],
];
