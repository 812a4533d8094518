import { performance } from 'node:perf_hooks';

import type { LiveTimeline } from '@peildatum/application/nest';
import type { Logger } from 'pino';

/** Says how far the reading of the ledger is, once a second at most: nothing for a ledger that is read sooner. */
export function logProgress(log: Logger): (events: number) => void {
  let told = performance.now();
  return (events) => {
    const now = performance.now();
    if (now - told < 1_000) return;
    told = now;
    log.info({ events }, 'reading the ledger');
  };
}

/** Says when the timeline has caught up, when it stops following the ledger and when it follows it again. */
export function logReadiness(log: Logger, timeline: LiveTimeline): NodeJS.Timeout {
  let was = false;
  const look = (): void => {
    const { ready, events, failure } = timeline.state;
    if (ready === was) return;
    was = ready;
    if (ready) log.info({ events }, 'ready');
    else log.error({ events, failure }, 'not following the ledger');
  };
  look();
  return setInterval(look, 250).unref();
}
