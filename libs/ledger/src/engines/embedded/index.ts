export { openEmbeddedLedger, type EmbeddedLedgerOptions } from './embedded-ledger.js';
