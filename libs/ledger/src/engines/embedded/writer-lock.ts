import { LedgerLocked, LedgerReadOnly } from '../../errors.js';
import { openDriver, SqliteFailure, type Driver } from './driver.js';
import { asLedgerError } from './storage-failure.js';

/**
 * The right to write, held as an exclusive transaction on a file of its own. The operating system takes it back when
 * the process ends, however it ends; it also keeps two writers apart within one process.
 */
export class WriterLock {
  readonly #driver: Driver;

  private constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Takes the lock or throws LedgerLocked at once, without waiting. */
  static take(path: string, folder: string): WriterLock {
    let driver: Driver | undefined;
    try {
      driver = openDriver(path, 'write', false);
      driver.execute('PRAGMA journal_mode = MEMORY');
      driver.execute('BEGIN EXCLUSIVE');
      return new WriterLock(driver);
    } catch (error) {
      driver?.close();
      if (error instanceof SqliteFailure) {
        if (error.sqliteCode.startsWith('SQLITE_BUSY')) throw new LedgerLocked(folder);
        if (error.sqliteCode.startsWith('SQLITE_CANTOPEN'))
          throw new LedgerReadOnly(folder, 'files-not-writable', { cause: error });
      }
      throw asLedgerError(error, folder);
    }
  }

  release(): void {
    this.#driver.close();
  }
}
