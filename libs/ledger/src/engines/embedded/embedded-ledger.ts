import { resolve } from 'node:path';

import { LedgerClosed } from '../../errors.js';
import { numberOf, positionOf } from '../../integer-position.js';
import {
  scanAll,
  scanStream,
  type Direction,
  type LogSource,
  type Page,
  type Waiting,
} from '../../log-source.js';
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
import { sealAppend } from '../../sealed-append.js';
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

class EmbeddedLedger implements Ledger, LogSource {
  readonly #folder: string;
  readonly #storage: Storage;
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
    this.#mustBeOpen();
    const [result] = await this.#storage.write([sealAppend(stream, expected, events)]);
    return result as AppendResult;
  }

  async appendAll(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    this.#mustBeOpen();
    if (requests.length === 0) return [];
    return this.#storage.write(
      requests.map((request) => sealAppend(request.stream, request.expected, request.events)),
    );
  }

  readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEnvelope> {
    return scanStream(this, stream, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEnvelope> {
    return scanAll(this, options);
  }

  subscribe(after: Position | null, listener: SubscriptionListener): Subscription {
    this.#mustBeOpen();
    const from = after === null ? 0 : numberOf(after);
    const subscription = new PullSubscription(this, from, listener, (over) =>
      this.#subscriptions.delete(over),
    );
    this.#subscriptions.add(subscription);
    return subscription;
  }

  async head(): Promise<Position | null> {
    this.#mustBeOpen();
    const head = this.#read(() => this.#storage.head());
    return head === 0 ? null : positionOf(head);
  }

  comparePositions(a: Position, b: Position): number {
    return numberOf(a) - numberOf(b);
  }

  parsePosition(text: string): Position {
    return positionOf(numberOf(text));
  }

  async verify(): Promise<readonly StorageFault[]> {
    this.#mustBeOpen();
    try {
      return await this.#storage.verify();
    } catch (error) {
      throw asLedgerError(error, this.#folder);
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  pageOfAll(direction: Direction, beyond: number | null, limit: number): Page {
    this.#mustBeOpen();
    return this.#read(() => this.#storage.pageOfAll(direction, beyond, limit));
  }

  pageOfStream(stream: string, direction: Direction, from: bigint | null, limit: number): Page {
    this.#mustBeOpen();
    return this.#read(() => this.#storage.pageOfStream(stream, direction, from, limit));
  }

  waitBeyond(position: number): Waiting {
    this.#mustBeOpen();
    return this.#read(() => this.#storage.waitBeyond(position));
  }

  async #close(): Promise<void> {
    this.#storage.finishWriting();
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.end(new LedgerClosed())));
    this.#storage.release();
  }

  #read<T>(reading: () => T): T {
    try {
      return reading();
    } catch (error) {
      throw asLedgerError(error, this.#folder);
    }
  }

  #mustBeOpen(): void {
    if (this.#closing !== null) throw new LedgerClosed();
  }
}
