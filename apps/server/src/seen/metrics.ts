import type { FastifyReply, FastifyRequest } from 'fastify';
import { Gauge, Histogram, Registry } from 'prom-client';

import { routeOf } from './request-log.js';

const labelNames = ['method', 'route', 'status'] as const;

/** Counts and durations by route, for Prometheus. Knows patterns of routes, never what was asked. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #durations: Histogram<(typeof labelNames)[number]>;
  readonly #children = new Map<string, Histogram.Internal<(typeof labelNames)[number]>>();

  /** @param eventsRead asked whenever the metrics are */
  constructor(eventsRead: () => number) {
    const registers = [this.#registry];
    this.#durations = new Histogram({
      name: 'peildatum_http_request_duration_seconds',
      help: 'Time from the arrival of a request to its answer, by route.',
      labelNames,
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    });
    new Gauge({
      name: 'peildatum_timeline_events_read',
      help: 'Events that the timeline of this server has read.',
      registers,
      collect() {
        this.set(eventsRead());
      },
    });
  }

  observe(request: FastifyRequest, reply: FastifyReply): void {
    const route = routeOf(request);
    const key = `${request.method} ${route} ${reply.statusCode}`;
    let child = this.#children.get(key);
    if (child === undefined) {
      child = this.#durations.labels(request.method, route, String(reply.statusCode));
      this.#children.set(key, child);
    }
    child.observe(reply.elapsedTime / 1_000);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }
}
