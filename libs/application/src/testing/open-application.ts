import { openMemoryLedger } from '@peildatum/ledger';

import { Application } from '../application.js';
import type { Asker, Writer } from '../caller.js';
import type { Clock } from '../clock.js';
import type { ApplicationOptions } from '../options.js';
import type { LiveTimeline } from '../reading/live-timeline.js';
import type { Command, Query } from '../use-case.js';

/** An application for tests, driven as the apps drive it. */
export interface TestedApplication {
  run<R>(command: Command<R>): Promise<R>;
  ask<R>(query: Query<R>): Promise<R>;
  readonly live: LiveTimeline;
  close(): Promise<void>;
}

export const officer: Writer = { actor: 'officer@example.nl', clearance: 'confidential' };
export const everybody: Asker = { clearance: 'public' };

/** A clock that moves a second at each reading, from a fixed moment on. */
export function steppingClock(from = '2026-11-21T09:00:00.000Z'): Clock {
  let next = Date.parse(from);
  return {
    now: () => {
      next += 1_000;
      return new Date(next).toISOString();
    },
  };
}

export async function openApplication(options: Partial<ApplicationOptions> = {}): Promise<TestedApplication> {
  const whole: ApplicationOptions = {
    ledger: { kind: 'opened', ledger: openMemoryLedger() },
    mode: 'write',
    example: false,
    clock: steppingClock(),
    ...options,
  };
  const application = await Application.open(whole);
  return {
    run: (command) => application.execute(command),
    ask: (query) => application.ask(query),
    live: application.live,
    close: () => application.close(),
  };
}
