import { LedgerUnavailable } from '../../errors.js';
import { openDriver, SqliteFailure, type Driver } from './driver.js';
import { hasPendingLog, type LedgerFiles } from './files.js';
import { demandDurability, requireKnownFormat } from './schema.js';
import { asLedgerError } from './storage-failure.js';

/** Text the log may grow to before SQLite gives the space back, in bytes. */
const LOG_KEPT = 64 * 1024 * 1024;
const OPENING_ATTEMPTS = 5;

/**
 * Opens the database for the one writer. What an earlier writer left in the write-ahead log is synced first: a
 * repeated append may then be acknowledged on the strength of what is found.
 */
export function connectWriter(files: LedgerFiles): Driver {
  return connected(files, () => {
    const driver = openDriver(files.database, 'write');
    try {
      requireKnownFormat(driver, files.folder);
      demandDurability(driver, files.folder);
      driver.execute('BEGIN IMMEDIATE');
      driver.execute('ROLLBACK');
      driver.execute(`PRAGMA journal_size_limit = ${LOG_KEPT}`);
      driver.prepare('PRAGMA wal_checkpoint(PASSIVE)').rows();
      return driver;
    } catch (error) {
      driver.close();
      throw error;
    }
  });
}

/** A connection for reading, and whether it sees what a writer commits later. */
export interface ReadConnection {
  readonly driver: Driver;
  /** False where the files are read as they lie, without locks: reopen when they change. */
  readonly isLive: boolean;
}

/**
 * Opens the database for reading; never writes an event, and needs no right to write. Where this user may not make
 * the file by which readers and writer find each other, and no log is waiting, the file is read as it lies.
 */
export function connectReader(files: LedgerFiles): ReadConnection {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { driver: openChecked(files, 'read'), isLive: true };
    } catch (error) {
      if (!(error instanceof SqliteFailure) || !isShutOut(error)) throw asLedgerError(error, files.folder);
      if (hasPendingLog(files)) {
        // A writer that opens or closes at this moment shows the same for an instant.
        if (attempt < OPENING_ATTEMPTS) continue;
        throw new LedgerUnavailable(
          files.folder,
          'cannot-open',
          'not-written',
          `a write-ahead log is waiting and this user may not read it in (${error.sqliteCode}); open the ledger once as a user who may write`,
          { cause: error },
        );
      }
      return { driver: connected(files, () => openChecked(files, 'immutable')), isLive: false };
    }
  }
}

function openChecked(files: LedgerFiles, mode: 'read' | 'immutable'): Driver {
  const driver = openDriver(files.database, mode);
  try {
    requireKnownFormat(driver, files.folder);
    return driver;
  } catch (error) {
    driver.close();
    throw error;
  }
}

function isShutOut(failure: SqliteFailure): boolean {
  return failure.sqliteCode.startsWith('SQLITE_CANTOPEN') || failure.sqliteCode.startsWith('SQLITE_READONLY');
}

function connected<T>(files: LedgerFiles, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw asLedgerError(error, files.folder);
  }
}
