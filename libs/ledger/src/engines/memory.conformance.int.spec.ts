import { describe, it } from '@jest/globals';

import { registerConformance } from '../conformance/index.js';
import { openMemoryLedger } from './memory.js';

registerConformance(
  { describe, it },
  'memory',
  async () => {
    const ledger = openMemoryLedger();
    return { ledger, dispose: () => ledger.close() };
  },
  { abilities: ['append-all'] },
);
