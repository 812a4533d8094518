import { Injectable } from '@nestjs/common';
import { QueryBus, type Query } from '@nestjs/cqrs';
import {
  ApplicationError,
  InvalidParameters,
  LiveTimeline,
  NotCaughtUp,
  UnsupportedCombination,
  type Asker,
  type Fault,
} from '@peildatum/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { askerOf } from '../http/access.js';
import { Patience } from './patience.js';
import { readParameters, type ReadParameters } from './parameters.js';

/** What is asked, made from the parameters that were given and from who asks. */
export type Question<R> = (parameters: ReadParameters['values'], asker: Asker) => Query<R>;

const json = 'application/json; charset=utf-8';

/**
 * The way of every read: wait until this node is as new as the caller asked, read the parameters, ask, and send the answer as it
 * is, made into JSON once. No pipe, guard or interceptor lies on this path; what parameters mean is checked by the application.
 */
@Injectable()
export class Reader {
  constructor(
    private readonly queries: QueryBus,
    private readonly timeline: LiveTimeline,
    private readonly patience: Patience,
  ) {}

  /** @param known names of the query parameters that this route takes */
  async answer<R>(
    request: FastifyRequest,
    reply: FastifyReply,
    known: ReadonlySet<string>,
    question: Question<R>,
  ): Promise<void> {
    this.send(reply, await this.ask(request, known, question));
  }

  async ask<R>(request: FastifyRequest, known: ReadonlySet<string>, question: Question<R>): Promise<R> {
    const notBefore = request.headers['peildatum-not-before'];
    if (notBefore !== undefined) await this.timeline.waitFor(String(notBefore), this.patience.milliseconds);
    if (!this.timeline.state.caughtUp) throw new NotCaughtUp(1);
    const { values, faults } = readParameters(request.query, known);
    const query = question(values, askerOf(request));
    return faults.length === 0 ? this.queries.execute(query) : this.refuse(query, faults);
  }

  send(reply: FastifyReply, answer: unknown): void {
    void reply.header('content-type', json).send(JSON.stringify(answer));
  }

  /** The names are wrong: whatever else is wrong with the question is told with it. */
  private async refuse<R>(query: Query<R>, faults: readonly Fault[]): Promise<R> {
    const other: unknown = await this.queries.execute(query).then(
      () => undefined,
      (error: unknown) => error,
    );
    const together = other instanceof ApplicationError ? [...faults, ...other.faults] : faults;
    throw other instanceof UnsupportedCombination
      ? new UnsupportedCombination(together)
      : new InvalidParameters(together);
  }
}
