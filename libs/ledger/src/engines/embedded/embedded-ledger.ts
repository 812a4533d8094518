import { resolve } from 'node:path';

import { sourceOf, type CountedLog } from '../../counted-log.js';
import { LedgerClosed } from '../../errors.js';
import { numberOf, positionOf } from '../../integer-position.js';
import { scanAll, scanStream, type Direction, type Page, type Waiting } from '../../log-source.js';
import type {
  AppendRequest,
  AppendResult,
  EventToAppend,
  ExpectedRevision,
  Ledger,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEnvelope,
  StorageFault,
  Subscription,
  SubscriptionListener,
} from '../../port.js';
import { PullSubscription } from '../../pull-subscription.js';
import { asText, sealAppend } from '../../sealed-append.js';
import { filesIn } from './files.js';
import { ReaderStorage } from './reader.js';
import { asLedgerError } from './storage-failure.js';
import type { Storage } from './storage.js';
import { WriterStorage } from './writer.js';

export interface EmbeddedLedgerOptions {
  /** Folder of the ledger's own; relative to the working directory. */
  readonly folder: string;
  /** `write`: append and read, one at a time per folder. `read`: read only, any number, beside the writer or without. */
  readonly mode: 'write' | 'read';
  /** Writing only: make folder and ledger where there is none. Default false: LedgerMissing. */
  readonly createIfMissing?: boolean;
}

/**
 * Opens the ledger in a folder: one SQLite file with a write-ahead log, each commit synced before it is acknowledged.
 *
 * Appends asked for in one turn of the event loop share one transaction and one sync. A reader in another process
 * sees a commit some 25 milliseconds later at most; subscriptions of the writer at once.
 *
 * Rejects with LedgerMissing, LedgerLocked (at once, when somebody else writes), LedgerReadOnly, LedgerCorrupt,
 * UnsupportedLedgerFormat, DurabilityRefused, LedgerUnavailable.
 */
export async function openEmbeddedLedger(options: EmbeddedLedgerOptions): Promise<Ledger> {
  const files = filesIn(resolve(options.folder));
  const storage =
    options.mode === 'write'
      ? WriterStorage.open(files, options.createIfMissing ?? false)
      : ReaderStorage.open(files);
  return new EmbeddedLedger(files.folder, storage);
}

class EmbeddedLedger implements Ledger, CountedLog {
  readonly #source = sourceOf(this);
  readonly #folder: string;
  /** Let go on closing, so that the driver's statements can be collected and with them its file handles. */
  #storage: Storage | null;
  readonly #subscriptions = new Set<PullSubscription>();
  #closing: Promise<void> | null = null;

  constructor(folder: string, storage: Storage) {
    this.#folder = folder;
    this.#storage = storage;
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<AppendResult> {
    const storage = this.#open();
    const [result] = await storage.write([sealAppend(stream, expected, events, asText)]);
    return result as AppendResult;
  }

  async appendAll(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    const storage = this.#open();
    if (requests.length === 0) return [];
    return storage.write(
      requests.map((request) => sealAppend(request.stream, request.expected, request.events, asText)),
    );
  }

  readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEnvelope> {
    return scanStream(this.#source, stream, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEnvelope> {
    return scanAll(this.#source, options);
  }

  subscribe(after: Position | null, listener: SubscriptionListener): Subscription {
    this.#open();
    if (after !== null) numberOf(after);
    const subscription = new PullSubscription(this.#source, after, listener, (over) =>
      this.#subscriptions.delete(over),
    );
    this.#subscriptions.add(subscription);
    return subscription;
  }

  async head(): Promise<Position | null> {
    const head = this.#read((storage) => storage.head());
    return head === 0 ? null : positionOf(head);
  }

  comparePositions(a: Position, b: Position): number {
    return numberOf(a) - numberOf(b);
  }

  parsePosition(text: string): Position {
    return positionOf(numberOf(text));
  }

  async verify(): Promise<readonly StorageFault[]> {
    const storage = this.#open();
    try {
      return await storage.verify();
    } catch (error) {
      throw asLedgerError(error, this.#folder);
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  pageOfAll(direction: Direction, beyond: number | null, limit: number): Page {
    return this.#read((storage) => storage.pageOfAll(direction, beyond, limit));
  }

  pageOfStream(stream: string, direction: Direction, from: bigint | null, limit: number): Page {
    return this.#read((storage) => storage.pageOfStream(stream, direction, from, limit));
  }

  waitBeyond(position: number): Waiting {
    return this.#read((storage) => storage.waitBeyond(position));
  }

  async #close(): Promise<void> {
    const storage = this.#storage as Storage;
    storage.finishWriting();
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.end(new LedgerClosed())));
    this.#storage = null;
    storage.release();
  }

  #read<T>(reading: (storage: Storage) => T): T {
    const storage = this.#open();
    try {
      return reading(storage);
    } catch (error) {
      throw asLedgerError(error, this.#folder);
    }
  }

  #open(): Storage {
    if (this.#closing !== null || this.#storage === null) throw new LedgerClosed();
    return this.#storage;
  }
}
