import type { Asker } from '@peildatum/application';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Gauge, Histogram, Registry } from 'prom-client';

import { isWrite } from '../http/route-traits.js';
import { routeOf } from './request-log.js';

const labelNames = ['method', 'route', 'status'] as const;
type Durations = Histogram<(typeof labelNames)[number]>;

/**
 * Counts and durations by route, for Prometheus. Knows patterns of routes, never what was asked. Who has no clearance sees no writes and
 * no number of events but those that anybody may see: from a count of what was written follows how much of it is confidential.
 */
export class Metrics {
  readonly #reads = new Registry();
  readonly #everything = new Registry();
  readonly #durations: { readonly reads: Durations; readonly everything: Durations };
  readonly #children = new Map<string, readonly Histogram.Internal<(typeof labelNames)[number]>[]>();

  /** @param eventsRead as many as the asker may see; asked whenever the metrics are */
  constructor(eventsRead: (asker: Asker) => number) {
    this.#durations = { reads: durationsIn(this.#reads), everything: durationsIn(this.#everything) };
    eventsReadIn(this.#reads, () => eventsRead({ clearance: 'public' }));
    eventsReadIn(this.#everything, () => eventsRead({ clearance: 'confidential' }));
  }

  observe(request: FastifyRequest, reply: FastifyReply): void {
    const route = routeOf(request);
    const key = `${request.method} ${route} ${reply.statusCode}`;
    let children = this.#children.get(key);
    if (children === undefined) {
      const { reads, everything } = this.#durations;
      const seenIn = isWrite(request.method, request.routeOptions.config)
        ? [everything]
        : [reads, everything];
      children = seenIn.map((durations) => durations.labels(request.method, route, String(reply.statusCode)));
      this.#children.set(key, children);
    }
    for (const child of children) child.observe(reply.elapsedTime / 1_000);
  }

  text({ clearance }: Asker): Promise<string> {
    return (clearance === 'confidential' ? this.#everything : this.#reads).metrics();
  }

  get contentType(): string {
    return this.#reads.contentType;
  }
}

function durationsIn(registry: Registry): Durations {
  return new Histogram({
    name: 'peildatum_http_request_duration_seconds',
    help: 'Time from the arrival of a request to its answer, by route.',
    labelNames,
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
}

function eventsReadIn(registry: Registry, eventsRead: () => number): void {
  new Gauge({
    name: 'peildatum_timeline_events_read',
    help: 'Events that the timeline of this server has read.',
    registers: [registry],
    collect() {
      this.set(eventsRead());
    },
  });
}
