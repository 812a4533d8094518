import { LedgerCorrupt, LedgerReadOnly, LedgerUnavailable, type LedgerError } from '../../errors.js';
import { SqliteFailure } from './driver.js';

/**
 * The ledger's own error for a failure of the driver; anything else is returned as it came. `outcome` says what is
 * known of a write that was under way.
 */
export function asLedgerError(
  error: unknown,
  where: string,
  outcome: LedgerUnavailable['outcome'] = 'not-written',
): unknown {
  if (!(error instanceof SqliteFailure)) return error;
  return ledgerErrorOf(error, where, outcome);
}

function ledgerErrorOf(
  failure: SqliteFailure,
  where: string,
  outcome: LedgerUnavailable['outcome'],
): LedgerError {
  const code = failure.sqliteCode;
  const detail = `${code}: ${failure.message}`;
  const cause = { cause: failure };
  const unavailable = (reason: LedgerUnavailable['reason']): LedgerUnavailable =>
    new LedgerUnavailable(where, reason, outcome, detail, cause);
  if (code === 'SQLITE_FULL') return unavailable('disk-full');
  if (code.startsWith('SQLITE_IOERR')) return unavailable('io-error');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new LedgerCorrupt(where, detail, cause);
  if (code.startsWith('SQLITE_READONLY')) return new LedgerReadOnly(where, 'files-not-writable', cause);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return unavailable('busy');
  if (code.startsWith('SQLITE_CANTOPEN')) return unavailable('cannot-open');
  return unavailable('other');
}

/**
 * Whether a commit that failed this way may still be found in the file after a restart: the sync itself failed, or
 * something that is not understood. Where writing failed, or the disk was full, the commit mark is not in the log.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  if (!(error instanceof SqliteFailure)) return true;
  if (error.sqliteCode === 'SQLITE_FULL' || error.sqliteCode === 'SQLITE_IOERR_WRITE') return false;
  return error.sqliteCode.startsWith('SQLITE_IOERR') || !error.sqliteCode.startsWith('SQLITE_');
}
