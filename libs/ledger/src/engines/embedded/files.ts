import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { LedgerError, LedgerMissing, LedgerReadOnly, LedgerUnavailable } from '../../errors.js';
import { openDriver } from './driver.js';
import { createSchema } from './schema.js';
import { asLedgerError } from './storage-failure.js';

/** Where a ledger's files are. */
export interface LedgerFiles {
  readonly folder: string;
  readonly database: string;
  readonly writeAheadLog: string;
  readonly writerLock: string;
}

/** The names of the files in a ledger's folder. Copy the folder as a whole, and only while nobody writes. */
export function filesIn(folder: string): LedgerFiles {
  return {
    folder,
    database: join(folder, 'ledger.sqlite'),
    writeAheadLog: join(folder, 'ledger.sqlite-wal'),
    writerLock: join(folder, 'writer.lock'),
  };
}

export function requireLedger(files: LedgerFiles): void {
  if (!existsSync(files.database)) throw new LedgerMissing(files.folder);
}

/** Makes the folder, an absolute path, with its parents, synced. Throws LedgerReadOnly where that is not allowed. */
export function makeFolder(folder: string): void {
  try {
    const made = mkdirSync(folder, { recursive: true });
    if (made === undefined) return;
    for (let parent = dirname(folder); parent.length >= dirname(made).length; parent = dirname(parent)) {
      syncPath(parent);
      if (parent === dirname(parent)) break;
    }
  } catch (error) {
    throw asFileError(error, folder);
  }
}

/**
 * Makes the database under another name, synced, and then gives it its own: a file by that name is always a whole
 * ledger, so one that is empty or cut off is damage and never a beginning. The caller holds the writer lock.
 */
export function createDatabase(files: LedgerFiles): void {
  const unfinished = `${files.database}.new`;
  try {
    for (const leftover of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`, `${unfinished}-journal`])
      rmSync(leftover, { force: true });
    const driver = openDriver(unfinished, 'write');
    try {
      driver.execute('PRAGMA synchronous = FULL');
      createSchema(driver);
      driver.execute('PRAGMA journal_mode = WAL');
    } finally {
      driver.close();
    }
    syncPath(unfinished);
    renameSync(unfinished, files.database);
    syncPath(files.folder);
  } catch (error) {
    throw asFileError(asLedgerError(error, files.folder), files.folder);
  }
}

/** What changes in the files when somebody writes to them. */
export function signatureOf(files: LedgerFiles): string {
  return [files.database, files.writeAheadLog]
    .map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found === undefined ? '-' : `${found.ino}:${found.size}:${found.mtimeMs}`;
    })
    .join(' ');
}

/** Whether there is a write-ahead log with something in it. */
export function hasPendingLog(files: LedgerFiles): boolean {
  return (statSync(files.writeAheadLog, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Windows does not sync folders; its file system orders these changes itself. */
function syncPath(path: string): void {
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function asFileError(error: unknown, folder: string): unknown {
  if (error instanceof LedgerError || typeof error !== 'object' || error === null) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const cause = { cause: error };
  switch (code) {
    case undefined:
      return error;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new LedgerReadOnly(folder, 'files-not-writable', cause);
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new LedgerUnavailable(folder, 'disk-full', 'not-written', message, cause);
    case 'EEXIST':
    case 'ENOTDIR':
      return new LedgerUnavailable(folder, 'cannot-open', 'not-written', message, cause);
    default:
      return new LedgerUnavailable(folder, 'io-error', 'not-written', message, cause);
  }
}
