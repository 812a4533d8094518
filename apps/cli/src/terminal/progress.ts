import type { Output } from './output.js';

const quiet = 1_000;

/**
 * Tells a person at a terminal that something longer than a second is under way: the line is rewritten in place and removed at the end.
 * Without a terminal nothing is written. Its time is that of its own timer, not of a clock.
 */
export class Progress {
  #timer: NodeJS.Timeout | undefined;
  #seconds = 0;
  #shown = false;
  #detail = '';

  constructor(
    private readonly error: Output,
    private readonly terminal: boolean,
  ) {}

  start(label: string): void {
    if (!this.terminal) return;
    this.stop();
    this.#timer = setInterval(() => {
      this.#seconds += 1;
      this.#shown = true;
      this.error.write(
        `\r\u001b[2K${label}${this.#detail === '' ? '' : `: ${this.#detail}`} (${this.#seconds} s)`,
      );
    }, quiet);
    this.#timer.unref();
  }

  /** What to show beside the label from the next second on. */
  detail(text: string): void {
    this.#detail = text;
  }

  stop(): void {
    if (this.#timer !== undefined) clearInterval(this.#timer);
    if (this.#shown) this.error.write('\r\u001b[2K');
    this.#timer = undefined;
    this.#seconds = 0;
    this.#shown = false;
    this.#detail = '';
  }
}
