import type { Waiting } from '../../log-source.js';
import { comparePlaces, placeOf, type Place } from './place.js';
import type { Position } from '../../port.js';

/** Who waits for the log to grow, and how far it is known to reach. */
export class Arrivals {
  readonly #waiting = new Set<() => void>();
  #latest: Place | null = null;

  /**
   * `lookAgainMs`: whoever waits is woken after this time, so that a subscription never hangs on news that did not come;
   * `onLookAgain` is told of it.
   */
  constructor(
    private readonly lookAgainMs: number,
    private readonly onLookAgain: () => void,
  ) {}

  /** Something was recorded here: wakes everybody. */
  arrived(place: Place): void {
    if (this.#latest === null || comparePlaces(place, this.#latest) > 0) this.#latest = place;
    this.wakeAll();
  }

  wakeAll(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  waitBeyond(position: Position | null): Waiting {
    if (this.#latest !== null && (position === null || comparePlaces(this.#latest, placeOf(position)) > 0))
      return { done: Promise.resolve(), wake: () => undefined };
    let wake = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.onLookAgain();
        wake();
      }, this.lookAgainMs).unref();
      wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
    });
    this.#waiting.add(wake);
    return { done, wake };
  }
}
