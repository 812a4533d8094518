import type { Feed } from './feed.js';
import type { LogReader } from './log-reader.js';
import { comparePlaces, type Place } from './place.js';

/** Looks now and then whether a feed that believes itself live is stuck: the log grew since the last look, and it told nothing. */
export class FeedWatch {
  #seen: { readonly head: Place; readonly delivered: number } | null = null;
  #isLooking = false;

  constructor(private readonly reader: LogReader) {}

  /** Restarts a feed that is stuck. Rejects never: a server that does not answer is met by those who need the answer. */
  async look(feed: Feed | null): Promise<void> {
    if (feed === null || this.#isLooking) return;
    this.#isLooking = true;
    try {
      const head = (await this.reader.last())?.place;
      if (head === undefined) return;
      const before = this.#seen;
      const isStuck =
        before !== null &&
        feed.isLive &&
        feed.delivered === before.delivered &&
        comparePlaces(head, before.head) > 0;
      this.#seen = { head, delivered: feed.delivered };
      if (isStuck) feed.restart();
    } catch {
      this.#seen = null;
    } finally {
      this.#isLooking = false;
    }
  }
}
