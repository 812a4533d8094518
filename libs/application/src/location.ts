import { isLedgerUrl, type Ledger } from '@peildatum/ledger';

/**
 * Where the ledger is. `embedded`: a folder on this machine. `kurrentdb`: a server or cluster; the URL may carry a password
 * and is never shown. `memory`: a new one that ends with the process, for tests.
 * `opened`: one that somebody else opened and will close.
 */
export type LedgerLocation =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'memory' }
  | { readonly kind: 'kurrentdb'; readonly url: string }
  | { readonly kind: 'opened'; readonly ledger: Ledger };

/** Reads `--ledger` or `PEILDATUM_LEDGER`: `memory:`, a `kurrentdb://` or `kurrentdb+discover://` URL, anything else is a folder. */
export function parseLedgerLocation(text: string): LedgerLocation {
  if (text === 'memory:') return { kind: 'memory' };
  if (isLedgerUrl(text)) return { kind: 'kurrentdb', url: text };
  return { kind: 'embedded', folder: text };
}
