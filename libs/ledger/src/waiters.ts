import type { Waiting } from './log-source.js';

/** Those who wait for the log to grow beyond a position. */
export class Waiters {
  readonly #waiting = new Map<() => void, number>();

  get size(): number {
    return this.#waiting.size;
  }

  add(position: number): Waiting {
    let wake = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      wake = () => {
        this.#waiting.delete(wake);
        resolve();
      };
    });
    this.#waiting.set(wake, position);
    return { done, wake };
  }

  /** Wakes everybody who waits for something that is at or before the head. */
  wakeUpTo(head: number): void {
    for (const [wake, position] of this.#waiting) if (position < head) wake();
  }
}
