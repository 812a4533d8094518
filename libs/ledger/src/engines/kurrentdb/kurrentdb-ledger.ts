import { END, START } from '@kurrent/kurrentdb-client';

import { LedgerClosed, LedgerMissing, LedgerError, LedgerReadOnly } from '../../errors.js';
import { scanAll, scanStream, type LogSource } from '../../log-source.js';
import type {
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
import { Appender } from './appender.js';
import { Arrivals } from './arrivals.js';
import { Connection } from './connection.js';
import { within } from './deadline.js';
import { unavailable } from './failure.js';
import { Feed } from './feed.js';
import { FeedWatch } from './feed-watch.js';
import { hold } from './held-event.js';
import { KnownIds } from './known-ids.js';
import { readLedgerUrl, type LedgerUrl } from './ledger-url.js';
import { LogReader } from './log-reader.js';
import { PatientSource } from './patient-source.js';
import { comparePlaces, placeOf, positionOf } from './place.js';
import { verifyLog } from './verify-log.js';

export interface KurrentDbLedgerOptions {
  /** `kurrentdb://`, `kurrentdb+discover://` or `esdb://`; see {@link readLedgerUrl}. */
  readonly url: string;
  /** `write`: append and read, any number of processes at once. `read`: read only. */
  readonly mode: 'write' | 'read';
  /** Reject with LedgerMissing where the server holds no event of this ledger. Default false: it is an empty one. */
  readonly mustExist?: boolean;
  /** Within this many milliseconds every call comes to an answer. Default: `defaultDeadline` of the URL, else 10,000. */
  readonly deadlineMs?: number;
  /** How long a subscription outlives a server that is away, in milliseconds; then it ends. Default: six deadlines. */
  readonly patienceMs?: number;
  /**
   * How often a subscription that hears nothing looks for itself, in milliseconds; without a subscription, after how long without an
   * append the next one first reads what others have recorded. Default 10,000.
   */
  readonly lookAgainMs?: number;
}

/** A ledger on a server, and where it is for people to read: no credentials. */
export interface KurrentDbLedger extends Ledger {
  readonly shown: string;
}

const DEADLINE_MS = 10_000;
const LOOK_AGAIN_MS = 10_000;
const PATIENCE_IN_DEADLINES = 6;

/**
 * Opens the ledger on a KurrentDB server or cluster. For writing it reads the ids of the whole log first, since the
 * server would not refuse one that is in another stream.
 *
 * Rejects with InvalidLedgerUrl, LedgerMissing, LedgerUnavailable when the server gives no sign of life within the
 * deadline, LedgerCorrupt for streams that hold what this engine cannot have written. No error shows the credentials.
 */
export async function openKurrentDbLedger(options: KurrentDbLedgerOptions): Promise<KurrentDbLedger> {
  const url = readLedgerUrl(options.url);
  const deadlineMs = options.deadlineMs ?? url.deadlineMs ?? DEADLINE_MS;
  const ledger = new ServerLedger(url, {
    mode: options.mode,
    deadlineMs,
    patienceMs: options.patienceMs ?? deadlineMs * PATIENCE_IN_DEADLINES,
    lookAgainMs: options.lookAgainMs ?? LOOK_AGAIN_MS,
  });
  try {
    if ((await ledger.head()) === null && options.mustExist === true) throw new LedgerMissing(url.shown);
    if (options.mode === 'write') await ledger.learn();
    return ledger;
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

interface Settings {
  readonly mode: 'write' | 'read';
  readonly deadlineMs: number;
  readonly patienceMs: number;
  readonly lookAgainMs: number;
}

class ServerLedger implements KurrentDbLedger {
  readonly #url: LedgerUrl;
  readonly #settings: Settings;
  /** For appends and the feed. */
  readonly #connection: Connection;
  /** For reads, which go through the client's native part: it has its own connection and outlives a replaced append stream. */
  readonly #reading: Connection;
  readonly #reader: LogReader;
  readonly #arrivals: Arrivals;
  readonly #watch: FeedWatch;
  readonly #known: KnownIds;
  readonly #appender: Appender;
  readonly #subscriptions = new Set<PullSubscription>();
  #feed: Feed | null = null;
  #closing: Promise<void> | null = null;

  constructor(url: LedgerUrl, settings: Settings) {
    this.#url = url;
    this.#settings = settings;
    this.#connection = new Connection(url, settings.deadlineMs / 4);
    this.#reading = new Connection(url, settings.deadlineMs);
    this.#reader = new LogReader(this.#reading, url, settings.deadlineMs);
    this.#arrivals = new Arrivals(settings.lookAgainMs, () => void this.#watch.look(this.#feed));
    this.#watch = new FeedWatch(this.#reader);
    this.#known = new KnownIds(
      (after) => scanAll(this.#source, after === null ? {} : { after }),
      settings.lookAgainMs,
    );
    this.#appender = new Appender({
      connection: this.#connection,
      url,
      deadlineMs: settings.deadlineMs,
      reader: this.#reader,
      known: this.#known,
      whenKnown: (patienceMs) => this.#whenKnown(patienceMs),
      onAppended: (place) => this.#arrivals.arrived(place),
    });
  }

  get shown(): string {
    return this.#url.shown;
  }

  /** Reads every id of the log, page by page: the server must answer for each within the deadline. */
  learn(): Promise<void> {
    return this.#known.readOn();
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<AppendResult> {
    this.#mustBeOpen();
    const append = sealAppend(stream, expected, events, hold);
    if (this.#settings.mode === 'read') throw new LedgerReadOnly(this.#url.shown, 'opened-for-reading');
    return this.#appender.append(append);
  }

  readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEnvelope> {
    return scanStream(this.#source, stream, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEnvelope> {
    return scanAll(this.#source, options);
  }

  subscribe(after: Position | null, listener: SubscriptionListener): Subscription {
    this.#mustBeOpen();
    if (after !== null) placeOf(after);
    const source = new PatientSource(this.#reading, this.#reader, this.#settings.patienceMs, (position) => {
      this.#startFeed();
      return this.#arrivals.waitBeyond(position);
    });
    const subscription = new PullSubscription(source, after, listener, (over) => {
      source.finish();
      this.#subscriptions.delete(over);
    });
    this.#subscriptions.add(subscription);
    return subscription;
  }

  async head(): Promise<Position | null> {
    this.#mustBeOpen();
    return (await this.#reader.last())?.envelope.position ?? null;
  }

  comparePositions(a: Position, b: Position): number {
    return comparePlaces(placeOf(a), placeOf(b));
  }

  parsePosition(text: string): Position {
    return positionOf(placeOf(text));
  }

  async verify(): Promise<readonly StorageFault[]> {
    this.#mustBeOpen();
    return verifyLog(this.#reader);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#appender.finish();
    this.#connection.close();
    this.#reading.close();
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.end(new LedgerClosed())));
  }

  get #source(): LogSource {
    return {
      isRemote: true,
      pageOfAll: async (direction, beyond, limit) => {
        this.#mustBeOpen();
        return this.#reader.fullPageOfAll(direction, beyond, limit);
      },
      pageOfStream: async (stream, direction, from, limit) => {
        this.#mustBeOpen();
        return this.#reader.pageOfStream(stream, direction, from, limit);
      },
      waitBeyond: (position) => this.#arrivals.waitBeyond(position),
    };
  }

  /** Tells that there is news, and to a writer what it is. */
  #startFeed(): void {
    const { through } = this.#known;
    const from = through === null ? START : placeOf(through);
    this.#feed ??= new Feed(
      this.#connection,
      this.#url,
      this.#settings.deadlineMs,
      this.#settings.mode === 'write' ? from : END,
      {
        onEvent: ({ envelope, place }) => {
          if (this.#settings.mode === 'write') this.#known.see(envelope);
          this.#arrivals.arrived(place);
        },
        onLive: () => this.#arrivals.wakeAll(),
        // Whoever waits meets the same event in its own reading, where it can be told.
        onBroken: () => this.#arrivals.wakeAll(),
      },
    );
  }

  /** A live feed tells of every event. One that was interrupted has left a gap; without one, a rest has. */
  #whenKnown(patienceMs: number): Promise<void> | null {
    if (this.#feed?.isLive === true) return null;
    const reading = this.#feed === null ? this.#known.refresh() : this.#known.readOn();
    if (reading === null) return null;
    return within(patienceMs, reading).catch((error: unknown) => {
      throw error instanceof LedgerError ? error : unavailable(error, this.#url, 'not-written');
    });
  }

  #mustBeOpen(): void {
    if (this.#closing !== null) throw new LedgerClosed();
  }
}
