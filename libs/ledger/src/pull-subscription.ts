import { setImmediate as nextTurn } from 'node:timers/promises';

import { PageSize, type LogSource, type Page, type Waiting } from './log-source.js';
import type { Position, Subscription, SubscriptionListener } from './port.js';

/**
 * A subscription that pulls pages from the log after its own position. Since it only ever asks "what comes after
 * the last one delivered", nothing can be missed between old and new, and nothing delivered twice.
 */
export class PullSubscription implements Subscription {
  readonly #source: LogSource;
  readonly #listener: SubscriptionListener;
  readonly #onOver: (subscription: PullSubscription) => void;
  readonly #run: Promise<void>;
  #at: Position | null;
  /** Whether something was delivered since catching up was last told, or it never was. */
  #hasNews = true;
  #stopped = false;
  #endedBy: Error | null = null;
  #waiting: Waiting | null = null;
  /** Lets go of the page that is being read. */
  #abandon: () => void = () => undefined;
  #inCall = false;
  #inSynchronousCall = false;

  /** Starts on the next microtask. `onOver` is called once, when no further call to the listener will be made. */
  constructor(
    source: LogSource,
    after: Position | null,
    listener: SubscriptionListener,
    onOver: (subscription: PullSubscription) => void,
  ) {
    this.#source = source;
    this.#at = after;
    this.#listener = listener;
    this.#onOver = onOver;
    this.#run = Promise.resolve().then(() => this.#pull());
  }

  async close(): Promise<void> {
    this.#stop();
    if (!this.#inSynchronousCall) await this.#run;
  }

  /** Ends the subscription with a reason. Waits for it to be over, but not for a listener that is busy. */
  async end(reason: Error): Promise<void> {
    if (!this.#stopped) {
      this.#endedBy = reason;
    }
    this.#stop();
    if (!this.#inCall && !this.#inSynchronousCall) await this.#run;
  }

  #stop(): void {
    this.#stopped = true;
    this.#waiting?.wake();
    this.#abandon();
  }

  async #pull(): Promise<void> {
    try {
      while (!this.#stopped) {
        await this.#deliverWhatIsThere();
        if (this.#stopped) break;
        const { onCaughtUp } = this.#listener;
        if (onCaughtUp !== undefined && this.#hasNews) this.#synchronously(() => onCaughtUp(this.#at));
        this.#hasNews = false;
        if (this.#stopped) break;
        this.#waiting = this.#source.waitBeyond(this.#at);
        await this.#waiting.done;
        this.#waiting = null;
      }
    } catch (error) {
      if (!this.#stopped) this.#endedBy = error instanceof Error ? error : new Error(String(error));
      this.#stopped = true;
    }
    this.#onOver(this);
    if (this.#endedBy !== null) this.#tellEnded(this.#endedBy);
  }

  /** What the listener throws here has nobody left to go to: it becomes an uncaught exception. */
  #tellEnded(reason: Error): void {
    try {
      this.#listener.onEnded?.(reason);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  async #deliverWhatIsThere(): Promise<void> {
    const size = new PageSize(this.#source);
    for (;;) {
      const wanted = size.next;
      const page = await this.#unlessStopped(this.#source.pageOfAll('forward', this.#at, wanted));
      if (page === null) return;
      for (const event of page.events) {
        if (this.#stopped) return;
        const outcome = this.#synchronously(() => this.#listener.onEvent(event));
        if (outcome !== undefined) await this.#settled(outcome);
        this.#at = event.position;
        this.#hasNews = true;
      }
      if (page.events.length === 0) return;
      size.learn(page);
      if (page.events.length === wanted) await nextTurn();
      if (this.#stopped) return;
    }
  }

  /** The page, or null as soon as the subscription is stopped: an engine far away may take its time. */
  async #unlessStopped(page: Page | Promise<Page>): Promise<Page | null> {
    if (!(page instanceof Promise)) return page;
    if (this.#stopped) {
      page.catch(() => undefined);
      return null;
    }
    return new Promise((resolve, reject) => {
      this.#abandon = () => resolve(null);
      page.then(resolve, reject);
    });
  }

  #synchronously<T>(call: () => T): T {
    this.#inSynchronousCall = true;
    try {
      return call();
    } finally {
      this.#inSynchronousCall = false;
    }
  }

  async #settled(outcome: Promise<void>): Promise<void> {
    this.#inCall = true;
    try {
      await outcome;
    } finally {
      this.#inCall = false;
    }
  }
}
