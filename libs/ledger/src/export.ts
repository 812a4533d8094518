import { lineOf } from './export-line.js';
import type { Ledger } from './port.js';

/**
 * Every event as one line of canonical JSON (RFC 8785), in log order, without line ends: `ordinal` (0, 1, 2 …),
 * `stream`, `revision`, `id`, `type`, `schemaVersion`, `data`, `metadata`. No engine's position is in it: two ledgers
 * with the same history give the same bytes. Events that are appended meanwhile may come along.
 */
export async function* exportLines(ledger: Ledger): AsyncGenerator<string> {
  let ordinal = 0;
  for await (const envelope of ledger.readAll()) {
    yield lineOf(ordinal, envelope);
    ordinal += 1;
  }
}
