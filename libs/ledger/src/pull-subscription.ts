import { setImmediate as nextTurn } from 'node:timers/promises';

import { numberOf, positionOf } from './integer-position.js';
import { PageSize, type LogSource, type Waiting } from './log-source.js';
import type { Subscription, SubscriptionListener } from './port.js';

/**
 * A subscription that pulls pages from the log after its own position. Since it only ever asks "what comes after
 * the last one delivered", nothing can be missed between old and new, and nothing delivered twice.
 */
export class PullSubscription implements Subscription {
  readonly #source: LogSource;
  readonly #listener: SubscriptionListener;
  readonly #onOver: (subscription: PullSubscription) => void;
  readonly #run: Promise<void>;
  #at: number;
  #stopped = false;
  #endedBy: Error | null = null;
  #waiting: Waiting | null = null;
  #inCall = false;
  #inSynchronousCall = false;

  /** Starts on the next microtask. `onOver` is called once, when no further call to the listener will be made. */
  constructor(
    source: LogSource,
    after: number,
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
    this.#stopped = true;
    this.#waiting?.wake();
    if (!this.#inSynchronousCall) await this.#run;
  }

  /** Ends the subscription with a reason. Waits for it to be over, but not for a listener that is busy. */
  async end(reason: Error): Promise<void> {
    if (!this.#stopped) {
      this.#endedBy = reason;
      this.#stopped = true;
    }
    this.#waiting?.wake();
    if (!this.#inCall && !this.#inSynchronousCall) await this.#run;
  }

  async #pull(): Promise<void> {
    try {
      while (!this.#stopped) {
        await this.#deliverWhatIsThere();
        if (this.#stopped) break;
        const { onCaughtUp } = this.#listener;
        if (onCaughtUp !== undefined)
          this.#synchronously(() => onCaughtUp(this.#at === 0 ? null : positionOf(this.#at)));
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
    const size = new PageSize();
    for (;;) {
      const wanted = size.next;
      const page = this.#source.pageOfAll('forward', this.#at, wanted);
      for (const event of page.events) {
        if (this.#stopped) return;
        const outcome = this.#synchronously(() => this.#listener.onEvent(event));
        if (outcome !== undefined) await this.#settled(outcome);
        this.#at = numberOf(event.position);
      }
      if (page.events.length === 0) return;
      size.learn(page);
      if (page.events.length === wanted) await nextTurn();
      if (this.#stopped) return;
    }
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
