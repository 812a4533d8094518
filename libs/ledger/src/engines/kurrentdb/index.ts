export {
  openKurrentDbLedger,
  type KurrentDbLedger,
  type KurrentDbLedgerOptions,
} from './kurrentdb-ledger.js';
export { isLedgerUrl, readLedgerUrl, type LedgerUrl } from './ledger-url.js';
