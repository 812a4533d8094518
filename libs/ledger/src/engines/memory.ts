import { decideAppend, type AppendView, type StoredEvent } from '../append-decision.js';
import { sourceOf, type CountedLog } from '../counted-log.js';
import { LedgerClosed } from '../errors.js';
import { numberOf, positionOf } from '../integer-position.js';
import { scanAll, scanStream, type Direction, type Page, type Waiting } from '../log-source.js';
import type {
  AppendRequest,
  AppendResult,
  EventMetadata,
  EventToAppend,
  ExpectedRevision,
  JsonObject,
  Ledger,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEnvelope,
  StorageFault,
  Subscription,
  SubscriptionListener,
} from '../port.js';
import { PullSubscription } from '../pull-subscription.js';
import { asText, sealAppend, type SealedAppend } from '../sealed-append.js';
import { Waiters } from '../waiters.js';

/**
 * A ledger in the memory of this process, for tests and trials: it keeps every promise of the port but durability,
 * and is gone when it is closed. Events are kept as text, so nobody can change what was recorded.
 */
export function openMemoryLedger(): Ledger {
  return new MemoryLedger();
}

class MemoryLedger implements Ledger, CountedLog {
  readonly #source = sourceOf(this);
  #log: StoredEvent[] = [];
  #streams = new Map<string, StoredEvent[]>();
  #ids = new Map<string, StoredEvent>();
  #closed = false;
  readonly #waiters = new Waiters();
  readonly #subscriptions = new Set<PullSubscription>();
  readonly #view: AppendView = {
    lastRevision: (stream) => this.#streams.get(stream)?.at(-1)?.revision ?? null,
    byId: (id) => this.#ids.get(id),
  };

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<AppendResult> {
    this.#mustBeOpen();
    const result = this.#apply(sealAppend(stream, expected, events, asText));
    this.#waiters.wakeUpTo(this.#log.length);
    return result;
  }

  async appendAll(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    this.#mustBeOpen();
    const sealed = requests.map((request) =>
      sealAppend(request.stream, request.expected, request.events, asText),
    );
    const before = this.#log.length;
    try {
      return sealed.map((append) => this.#apply(append));
    } catch (error) {
      this.#cutBackTo(before);
      throw error;
    } finally {
      this.#waiters.wakeUpTo(this.#log.length);
    }
  }

  readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEnvelope> {
    return scanStream(this.#source, stream, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEnvelope> {
    return scanAll(this.#source, options);
  }

  subscribe(after: Position | null, listener: SubscriptionListener): Subscription {
    this.#mustBeOpen();
    if (after !== null) numberOf(after);
    const subscription = new PullSubscription(this.#source, after, listener, (over) =>
      this.#subscriptions.delete(over),
    );
    this.#subscriptions.add(subscription);
    return subscription;
  }

  async head(): Promise<Position | null> {
    this.#mustBeOpen();
    return this.#log.at(-1)?.position ?? null;
  }

  comparePositions(a: Position, b: Position): number {
    return numberOf(a) - numberOf(b);
  }

  parsePosition(text: string): Position {
    return positionOf(numberOf(text));
  }

  async verify(): Promise<readonly StorageFault[]> {
    this.#mustBeOpen();
    return [];
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.end(new LedgerClosed())));
    this.#log = [];
    this.#streams = new Map();
    this.#ids = new Map();
  }

  pageOfAll(direction: Direction, beyond: number | null, limit: number): Page {
    this.#mustBeOpen();
    if (direction === 'forward') {
      const start = beyond ?? 0;
      return pageOf(this.#log.slice(start, start + limit));
    }
    const end = beyond === null ? this.#log.length : Math.min(beyond - 1, this.#log.length);
    return pageOf(this.#log.slice(Math.max(0, end - limit), end).reverse());
  }

  pageOfStream(stream: string, direction: Direction, from: bigint | null, limit: number): Page {
    this.#mustBeOpen();
    const events = this.#streams.get(stream) ?? [];
    if (direction === 'forward') {
      const start = Number(from ?? 0n);
      return pageOf(events.slice(start, start + limit));
    }
    const end = from === null ? events.length : Math.min(Number(from) + 1, events.length);
    return pageOf(events.slice(Math.max(0, end - limit), end).reverse());
  }

  waitBeyond(position: number): Waiting {
    const waiting = this.#waiters.add(position);
    this.#waiters.wakeUpTo(this.#log.length);
    return waiting;
  }

  #apply(append: SealedAppend): AppendResult {
    const decision = decideAppend(append, this.#view);
    if (decision.kind === 'repeat')
      return { revision: decision.revision, position: decision.position, repeated: true };
    let revision = decision.firstRevision - 1n;
    for (const event of append.events) {
      revision += 1n;
      const stored: StoredEvent = {
        ...event,
        stream: append.stream,
        revision,
        position: positionOf(this.#log.length + 1),
      };
      this.#log.push(stored);
      const events = this.#streams.get(append.stream);
      if (events === undefined) this.#streams.set(append.stream, [stored]);
      else events.push(stored);
      this.#ids.set(event.id, stored);
    }
    return { revision, position: positionOf(this.#log.length), repeated: false };
  }

  #cutBackTo(length: number): void {
    for (const stored of this.#log.splice(length).reverse()) {
      this.#ids.delete(stored.id);
      const events = this.#streams.get(stored.stream);
      events?.pop();
      if (events?.length === 0) this.#streams.delete(stored.stream);
    }
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new LedgerClosed();
  }
}

function pageOf(stored: readonly StoredEvent[]): Page {
  let characters = 0;
  const events = stored.map((event): RecordedEnvelope => {
    characters += event.data.length + event.metadata.length;
    return {
      stream: event.stream,
      revision: event.revision,
      position: event.position,
      id: event.id,
      type: event.type,
      schemaVersion: event.schemaVersion,
      data: JSON.parse(event.data) as JsonObject,
      metadata: JSON.parse(event.metadata) as EventMetadata,
    };
  });
  return { events, characters };
}
