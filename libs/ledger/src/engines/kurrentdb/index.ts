import type { KurrentDbLedger, KurrentDbLedgerOptions } from './kurrentdb-ledger.js';

/**
 * Opens a ledger on a KurrentDB server. Rejects with InvalidLedgerUrl, LedgerMissing (`mustExist`), LedgerUnavailable.
 *
 * The engine and the client library under it are loaded here and not before: whoever uses a folder starts without them.
 */
export async function openKurrentDbLedger(options: KurrentDbLedgerOptions): Promise<KurrentDbLedger> {
  const engine = await import('./kurrentdb-ledger.js');
  return engine.openKurrentDbLedger(options);
}

export type { KurrentDbLedger, KurrentDbLedgerOptions };
export { isLedgerUrl, readLedgerUrl, type LedgerUrl } from './ledger-url.js';
