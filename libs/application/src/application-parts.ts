import type { Gazetteer } from '@peildatum/gazetteer';

import type { Clock } from './clock.js';
import type { OpenedLedger } from './log/opening.js';
import type { LiveTimeline } from './reading/live-timeline.js';

/** What the handlers share, opened once per application. */
export class ApplicationParts {
  constructor(
    readonly opened: OpenedLedger,
    readonly gazetteer: Gazetteer,
    readonly clock: Clock,
    readonly live: LiveTimeline,
    /** Whether anything may be written here. */
    readonly writable: boolean,
  ) {}

  get ledger(): OpenedLedger['ledger'] {
    return this.opened.ledger;
  }
}
