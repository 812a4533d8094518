import { existsSync } from 'node:fs';

import type { CountedLog } from '../../counted-log.js';
import type { Page, Waiting, Direction } from '../../log-source.js';
import type { AppendResult, StorageFault } from '../../port.js';
import type { SealedAppend } from '../../sealed-append.js';
import { Waiters } from '../../waiters.js';
import { connectWriter } from './connection.js';
import { SqliteFailure, type Driver } from './driver.js';
import { EventTable } from './event-table.js';
import { createDatabase, makeFolder, requireLedger, type LedgerFiles } from './files.js';
import { GroupCommit } from './group-commit.js';
import type { Storage } from './storage.js';
import { verifyStorage } from './verify-storage.js';
import { WriterLock } from './writer-lock.js';

/** Storage as its one writer holds it: what it commits it announces to its own subscriptions at once. */
export class WriterStorage implements Storage, CountedLog {
  readonly #lock: WriterLock;
  readonly #driver: Driver;
  readonly #table: EventTable;
  readonly #commits: GroupCommit;
  readonly #waiters = new Waiters();

  private constructor(files: LedgerFiles, lock: WriterLock, driver: Driver) {
    this.#lock = lock;
    this.#driver = driver;
    this.#table = new EventTable(driver, files.folder);
    this.#commits = new GroupCommit(driver, this.#table, files.folder, (head) =>
      this.#waiters.wakeUpTo(head),
    );
  }

  static open(files: LedgerFiles, createIfMissing: boolean): WriterStorage {
    if (createIfMissing) makeFolder(files.folder);
    else requireLedger(files);
    const lock = WriterLock.take(files.writerLock, files.folder);
    let driver: Driver | undefined;
    try {
      if (!existsSync(files.database)) createDatabase(files);
      driver = connectWriter(files);
      return new WriterStorage(files, lock, driver);
    } catch (error) {
      driver?.close();
      lock.release();
      throw error;
    }
  }

  write(appends: readonly SealedAppend[]): Promise<readonly AppendResult[]> {
    return this.#commits.write(appends);
  }

  head(): number {
    return this.#table.head();
  }

  pageOfAll(direction: Direction, beyond: number | null, limit: number): Page {
    return this.#table.pageOfAll(direction, beyond, limit);
  }

  pageOfStream(stream: string, direction: Direction, from: bigint | null, limit: number): Page {
    return this.#table.pageOfStream(stream, direction, from, limit);
  }

  waitBeyond(position: number): Waiting {
    const waiting = this.#waiters.add(position);
    this.#waiters.wakeUpTo(this.head());
    return waiting;
  }

  verify(): Promise<readonly StorageFault[]> {
    return verifyStorage(this.#driver);
  }

  finishWriting(): void {
    this.#commits.finish();
  }

  release(): void {
    tidyUp(this.#driver);
    this.#driver.close();
    this.#lock.release();
  }
}

/** Brings the write-ahead log into the database where no reader stands in the way; it is durable either way. */
function tidyUp(driver: Driver): void {
  try {
    driver.execute('PRAGMA busy_timeout = 0');
    driver.prepare('PRAGMA wal_checkpoint(TRUNCATE)').rows();
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
  }
}
