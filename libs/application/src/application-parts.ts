import { openGazetteer, type Gazetteer } from '@peildatum/gazetteer';

import { systemClock, type Clock } from './clock.js';
import { openLedger, type OpenedLedger } from './log/opening.js';
import type { ApplicationOptions } from './options.js';
import { LiveTimeline } from './reading/live-timeline.js';

/** What the handlers share, opened once per application. */
export class ApplicationParts {
  private constructor(
    readonly opened: OpenedLedger,
    readonly gazetteer: Gazetteer,
    readonly clock: Clock,
    readonly live: LiveTimeline,
    /** Whether anything may be written here. */
    readonly writable: boolean,
  ) {}

  /** Opens the ledger and builds the timeline. Rejects with what `problemOf` explains, and leaves nothing open then. */
  static async open(options: ApplicationOptions): Promise<ApplicationParts> {
    const clock = options.clock ?? systemClock;
    const gazetteer = openGazetteer();
    const opened = await openLedger(options, clock);
    const live = new LiveTimeline(opened.ledger, gazetteer, options.onProgress);
    const writable = options.mode === 'write';
    const parts = new ApplicationParts(opened, gazetteer, clock, live, writable);
    try {
      const isUnread = options.unread === true && !writable;
      if (options.follow !== true && !isUnread) await live.readOnce();
      if ((options.follow === true && !isUnread) || writable) live.follow();
    } catch (error) {
      await parts.close();
      throw error;
    }
    return parts;
  }

  get ledger(): OpenedLedger['ledger'] {
    return this.opened.ledger;
  }

  /** Ends the subscription, waits for appends under way, closes the ledger. */
  async close(): Promise<void> {
    await this.live.close();
    await this.opened.release();
  }
}
