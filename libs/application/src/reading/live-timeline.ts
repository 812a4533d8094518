import type { Gazetteer } from '@peildatum/gazetteer';
import {
  LedgerClosed,
  type Ledger,
  type Position,
  type RecordedEnvelope,
  type Subscription,
} from '@peildatum/ledger';
import type { Recorded } from '@peildatum/policy';
import type { Timeline } from '@peildatum/timeline';

import type { Asker } from '../caller.js';
import { NotCaughtUp } from '../errors.js';
import { recordedOf } from '../log/policy-log.js';
import { PositionWaiters } from './position-waiters.js';
import type { Behind, ReadState } from './results.js';
import { Views } from './views.js';

const batchSize = 1_000;
const firstPauseMs = 250;
const longestPauseMs = 30_000;
const mostCounted = 1_000;

/**
 * The timeline as this process has it, kept up with the ledger: rebuilt from zero at the start, then fed by a
 * subscription. Its place is never ahead of what the answers hold. A subscription that ends is shown in {@link state}
 * and started again after a pause that grows to half a minute.
 */
export class LiveTimeline {
  readonly #views: Views;
  readonly #waiters: PositionWaiters;
  readonly #streams = new Set<string>();
  #position: Position | null = null;
  #caughtUp = false;
  #failure: string | null = null;
  #pending: Recorded[] = [];
  #work: Promise<void> = Promise.resolve();
  #subscription: Subscription | null = null;
  #restart: NodeJS.Timeout | null = null;
  #pauseMs = firstPauseMs;
  #closed = false;

  constructor(
    private readonly ledger: Ledger,
    gazetteer: Gazetteer,
    private readonly onProgress: (events: number) => void = () => undefined,
  ) {
    this.#views = new Views(gazetteer);
    this.#waiters = new PositionWaiters((a, b) => ledger.comparePositions(a, b));
  }

  get state(): ReadState {
    return {
      ready: this.#caughtUp && this.#failure === null,
      caughtUp: this.#caughtUp,
      position: this.#position,
      events: this.everything.length,
      failure: this.#failure,
    };
  }

  /** The same for an asker: counted and placed as if nothing but what the asker may see were recorded, and without what a failure says of it. */
  stateFor(asker: Asker): ReadState {
    const { ready, caughtUp, failure } = this.state;
    const timeline = this.for(asker);
    return {
      ready,
      caughtUp,
      position: timeline.positionAfter(timeline.length),
      events: timeline.length,
      failure: failure === null || asker.clearance === 'confidential' ? failure : 'reading-failed',
    };
  }

  /** Another text whenever what this asker may see has become other. */
  versionFor(asker: Asker): string {
    return this.#views.version(asker);
  }

  /** Everything recorded, whatever its classification. */
  get everything(): Timeline {
    return this.#views.everything;
  }

  get isExample(): boolean {
    return this.everything.isExample;
  }

  /** Number of streams that hold an event. */
  get streams(): number {
    return this.#streams.size;
  }

  /** What this asker may see. */
  for(asker: Asker): Timeline {
    return this.#views.for(asker);
  }

  /** Reads the ledger once, up to its present end. Rejects where an event cannot be read. */
  async readOnce(): Promise<void> {
    for await (const batch of this.#batchesAfter(this.#position)) {
      await this.#apply(batch);
      this.onProgress(this.everything.length);
    }
    this.#caughtUp = true;
  }

  /** Keeps up from here on, until {@link close}. */
  follow(): void {
    this.#subscription = this.ledger.subscribe(this.#position, {
      onEvent: (envelope) => this.#take(envelope),
      onCaughtUp: () => {
        this.#flush().then(
          () => this.#nowCaughtUp(),
          (error: unknown) => this.#failed(error),
        );
      },
      onEnded: (reason) => this.#failed(reason),
    });
  }

  /**
   * Resolves once everything up to the position is in the answers of this process.
   * Rejects with NotCaughtUp after `timeoutMs`, with InvalidPosition for text that is no position of this ledger.
   */
  async waitFor(position: string, timeoutMs: number): Promise<void> {
    const wanted = this.ledger.parsePosition(position);
    if (this.#position !== null && this.ledger.comparePositions(this.#position, wanted) >= 0) return;
    if (!(await this.#waiters.wait(wanted, timeoutMs))) throw new NotCaughtUp(1);
  }

  /** How far this process is behind the ledger; at most a thousand events are counted. Rejects as reading the ledger does. */
  async behind(): Promise<Behind> {
    const after = this.#position;
    let events = 0;
    for await (const _ of this.ledger.readAll({ ...(after === null ? {} : { after }), limit: mostCounted }))
      events += 1;
    return { events, orMore: events === mostCounted };
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#restart !== null) clearTimeout(this.#restart);
    this.#waiters.giveUp();
    await this.#subscription?.close();
    await this.#work.catch(() => undefined);
  }

  /** A pause in taking events in is all that slows the subscription down. */
  #take(envelope: RecordedEnvelope): Promise<void> | undefined {
    this.#pending.push(recordedOf(envelope));
    return this.#pending.length >= batchSize ? this.#flush() : undefined;
  }

  #flush(): Promise<void> {
    this.#work = this.#work.then(async () => {
      const batch = this.#pending;
      this.#pending = [];
      if (batch.length === 0) return;
      await this.#apply(batch);
      if (!this.#caughtUp) this.onProgress(this.everything.length);
    });
    return this.#work;
  }

  async #apply(batch: readonly Recorded[]): Promise<void> {
    await this.#views.take(batch, () => this.#batchesThrough(this.#position));
    for (const { stream } of batch) this.#streams.add(stream);
    const last = batch.at(-1)?.position as Position | undefined;
    if (last === undefined) return;
    this.#position = last;
    this.#waiters.reached(last);
  }

  #nowCaughtUp(): void {
    this.#caughtUp = true;
    this.#failure = null;
    this.#pauseMs = firstPauseMs;
  }

  #failed(error: unknown): void {
    if (this.#closed || this.#restart !== null) return;
    this.#failure = error instanceof Error ? error.message : String(error);
    this.#work = this.#work.catch(() => undefined);
    void this.#flush().catch(() => undefined);
    if (error instanceof LedgerClosed) return;
    const ended = this.#subscription;
    this.#restart = setTimeout(() => {
      this.#restart = null;
      void ended?.close().then(() => {
        if (!this.#closed) this.#resume();
      });
    }, this.#pauseMs);
    this.#restart.unref();
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
  }

  #resume(): void {
    try {
      this.follow();
    } catch (error) {
      this.#failed(error);
    }
  }

  async *#batchesAfter(after: Position | null): AsyncGenerator<readonly Recorded[]> {
    let batch: Recorded[] = [];
    for await (const envelope of this.ledger.readAll(after === null ? {} : { after })) {
      batch.push(recordedOf(envelope));
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  async *#batchesThrough(last: Position | null): AsyncGenerator<readonly Recorded[]> {
    if (last === null) return;
    for await (const batch of this.#batchesAfter(null)) {
      const within = batch.filter(
        ({ position }) => this.ledger.comparePositions(position as Position, last) <= 0,
      );
      yield within;
      if (within.length < batch.length) return;
    }
  }
}
