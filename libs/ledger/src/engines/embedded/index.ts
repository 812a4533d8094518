import type { Ledger } from '../../port.js';
import type { EmbeddedLedgerOptions } from './embedded-ledger.js';

/** Opens the ledger in a folder. What it promises and rejects with stands with the engine, which is loaded here, with its driver, and not before. */
export async function openEmbeddedLedger(options: EmbeddedLedgerOptions): Promise<Ledger> {
  const engine = await import('./embedded-ledger.js');
  return engine.openEmbeddedLedger(options);
}

export type { EmbeddedLedgerOptions };
