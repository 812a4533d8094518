import { setTimeout as pause } from 'node:timers/promises';

import { END, START, streamNameFilter, type AllStreamSubscription } from '@kurrent/kurrentdb-client';

import { LedgerError } from '../../errors.js';
import type { Connection } from './connection.js';
import type { LedgerUrl } from './ledger-url.js';
import type { Place } from './place.js';
import { fromStored, type ParsedEvent, type ReadEvent } from './stored-form.js';

/** An append may wait for the feed: a subscription that gets no answer is given up while there is time for another. */
const PATIENCE_IN_DEADLINES = 1 / 3;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 5_000;

export interface FeedListener {
  /** Every event after the place that the feed began at, in log order, each once. */
  readonly onEvent: (event: ReadEvent) => void;
  /** The feed has delivered all that was in the log, for the first time or after a break. */
  readonly onLive: () => void;
  /** The feed will not go on: what it read is no ledger of ours. */
  readonly onBroken: (reason: LedgerError) => void;
}

/**
 * One subscription to the server, kept alive. The client never resubscribes: an error and a quiet end are both taken
 * for a drop, and a feed that is not yet live and shows no sign of life for a third of the deadline for another. Each time it
 * goes on after the last event that it delivered, so nothing is missed and nothing comes twice.
 */
export class Feed {
  #at: Place | typeof START | typeof END;
  #live = false;
  #restart: () => void = () => undefined;
  #stopped = false;
  #delivered = 0;

  constructor(
    private readonly connection: Connection,
    private readonly url: LedgerUrl,
    private readonly deadlineMs: number,
    from: Place | typeof START | typeof END,
    private readonly listener: FeedListener,
  ) {
    this.#at = from;
    void this.#run();
  }

  /** Whether it has delivered all there was, and the connection has held since, as far as is known. */
  get isLive(): boolean {
    return this.#live;
  }

  /** Events delivered so far. */
  get delivered(): number {
    return this.#delivered;
  }

  /** Begins anew after the last event delivered; for somebody who knows that it has fallen behind. */
  restart(): void {
    this.#live = false;
    this.#restart();
  }

  async #run(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.connection.isClosed && !this.#stopped) {
      if (await this.#deliver()) pauseMs = FIRST_PAUSE_MS;
      this.#live = false;
      await this.connection.unlessClosed(pause(pauseMs)).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  /** One subscription until it is over. True where it came to live. */
  async #deliver(): Promise<boolean> {
    const { client } = this.connection;
    let subscription: AllStreamSubscription;
    let cameToLive = false;
    return new Promise<boolean>((resolve) => {
      const over = (): void => {
        clearTimeout(patience);
        forget();
        this.#restart = () => undefined;
        subscription.off('data', onData);
        void subscription.unsubscribe().catch(() => undefined);
        subscription.destroy();
        resolve(cameToLive);
      };
      const forget = this.connection.onReplaced(over);
      this.#restart = over;
      const patience = setTimeout(() => {
        this.connection.replace(client);
        over();
      }, this.deadlineMs * PATIENCE_IN_DEADLINES);
      const onData = ({ event }: { readonly event?: ParsedEvent }): void => {
        if (!this.#live) patience.refresh();
        if (event !== undefined) this.#take(event, over);
      };
      subscription = client.subscribeToAll({
        fromPosition: this.#at,
        filter: streamNameFilter({ prefixes: [this.url.prefix] }),
      });
      subscription
        .on('error', over)
        .on('end', over)
        .on('close', over)
        .on('confirmation', () => void patience.refresh())
        .on('caughtUp', () => {
          clearTimeout(patience);
          cameToLive = true;
          this.#live = true;
          this.listener.onLive();
        })
        .on('data', onData);
    });
  }

  #take(recorded: ParsedEvent, over: () => void): void {
    try {
      const event = fromStored(recorded, this.url.prefix, this.url.shown);
      this.listener.onEvent(event);
      this.#at = event.place;
      this.#delivered += 1;
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      this.#stopped = true;
      this.listener.onBroken(error);
      over();
    }
  }
}
