import type { Position } from '@peildatum/ledger';

interface Waiter {
  readonly wanted: Position;
  readonly tell: (reached: boolean) => void;
}

/** Those who wait until a place in the ledger is in the answers. */
export class PositionWaiters {
  readonly #compare: (a: Position, b: Position) => number;
  #waiting: Waiter[] = [];

  constructor(compare: (a: Position, b: Position) => number) {
    this.#compare = compare;
  }

  /** True once the place is reached, false when the time is over or nobody will tell any more. */
  wait(wanted: Position, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => waiter.tell(false), timeoutMs);
      const waiter: Waiter = {
        wanted,
        tell: (reached) => {
          clearTimeout(timer);
          this.#waiting = this.#waiting.filter((other) => other !== waiter);
          resolve(reached);
        },
      };
      this.#waiting.push(waiter);
    });
  }

  reached(position: Position): void {
    for (const waiter of this.#waiting) if (this.#compare(waiter.wanted, position) <= 0) waiter.tell(true);
  }

  giveUp(): void {
    for (const waiter of this.#waiting) waiter.tell(false);
  }
}
