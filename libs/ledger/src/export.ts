import { createHash } from 'node:crypto';

import { lineOf } from './export-line.js';
import type { Ledger, Position, RecordedEnvelope } from './port.js';

/**
 * Every event as one line of canonical JSON (RFC 8785), in log order, without line ends: `ordinal` (0, 1, 2 …),
 * `stream`, `revision`, `id`, `type`, `schemaVersion`, `data`, `metadata`. No engine's position is in it: two ledgers
 * with the same history give the same bytes.
 *
 * @param through position of the last event wanted, so that two exports give the same lines. Left out: events that are
 * appended meanwhile may come along.
 */
export async function* exportLines(ledger: Ledger, through?: Position): AsyncGenerator<string> {
  let ordinal = 0;
  for await (const envelope of ledger.readAll()) {
    if (through !== undefined && ledger.comparePositions(envelope.position, through) > 0) return;
    yield lineOf(ordinal, envelope);
    ordinal += 1;
  }
}

/**
 * SHA-256 of a log: of the bytes of its export, each line with a line feed. Equal for two ledgers exactly if they hold the same
 * events in the same order, on whichever engines.
 */
export class LogHash {
  readonly #hash = createHash('sha256');
  #ordinal = 0;

  /** The next event of the log. */
  add(envelope: RecordedEnvelope): void {
    this.#hash.update(lineOf(this.#ordinal, envelope)).update('\n');
    this.#ordinal += 1;
  }

  /** 64 lower-case hexadecimal digits. Nothing can be added after it. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}
