import type { CountedLog } from '../../counted-log.js';
import { LedgerReadOnly } from '../../errors.js';
import type { Direction, Page, Waiting } from '../../log-source.js';
import type { AppendResult, StorageFault } from '../../port.js';
import { Waiters } from '../../waiters.js';
import { connectReader, type ReadConnection } from './connection.js';
import { EventTable } from './event-table.js';
import { requireLedger, signatureOf, type LedgerFiles } from './files.js';
import type { Storage } from './storage.js';
import { verifyStorage } from './verify-storage.js';

/** How often a reader asks for what another process has written, in milliseconds. */
const LOOK_EVERY_MS = 25;

/** Storage as any number of readers hold it, beside a writer or without one. */
export class ReaderStorage implements Storage, CountedLog {
  readonly #files: LedgerFiles;
  readonly #waiters = new Waiters();
  #connection: ReadConnection;
  #table: EventTable;
  #signature: string;
  #looking: NodeJS.Timeout | null = null;

  private constructor(files: LedgerFiles) {
    this.#files = files;
    this.#signature = signatureOf(files);
    this.#connection = connectReader(files);
    this.#table = new EventTable(this.#connection.driver, files.folder);
  }

  static open(files: LedgerFiles): ReaderStorage {
    requireLedger(files);
    return new ReaderStorage(files);
  }

  write(): Promise<readonly AppendResult[]> {
    return Promise.reject(new LedgerReadOnly(this.#files.folder, 'opened-for-reading'));
  }

  head(): number {
    return this.#current().head();
  }

  pageOfAll(direction: Direction, beyond: number | null, limit: number): Page {
    return this.#current().pageOfAll(direction, beyond, limit);
  }

  pageOfStream(stream: string, direction: Direction, from: bigint | null, limit: number): Page {
    return this.#current().pageOfStream(stream, direction, from, limit);
  }

  waitBeyond(position: number): Waiting {
    const waiting = this.#waiters.add(position);
    this.#looking ??= setInterval(() => this.#look(), LOOK_EVERY_MS);
    return waiting;
  }

  verify(): Promise<readonly StorageFault[]> {
    this.#current();
    return verifyStorage(this.#connection.driver);
  }

  finishWriting(): void {
    this.#stopLooking();
  }

  release(): void {
    this.#stopLooking();
    this.#connection.driver.close();
  }

  #look(): void {
    if (this.#waiters.size === 0) return this.#stopLooking();
    let head = Number.POSITIVE_INFINITY;
    try {
      head = this.head();
    } catch {
      // Whoever waits is woken and meets the same failure in its own reading, where it can be told.
    }
    this.#waiters.wakeUpTo(head);
  }

  #stopLooking(): void {
    if (this.#looking !== null) clearInterval(this.#looking);
    this.#looking = null;
  }

  /** A connection that reads the file as it lies sees nothing new by itself: when the files change it is replaced. */
  #current(): EventTable {
    if (this.#connection.isLive) return this.#table;
    const signature = signatureOf(this.#files);
    if (signature !== this.#signature) {
      const connection = connectReader(this.#files);
      this.#table = new EventTable(connection.driver, this.#files.folder);
      this.#connection.driver.close();
      this.#connection = connection;
      this.#signature = signature;
    }
    return this.#table;
  }
}
