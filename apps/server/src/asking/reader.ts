import { Injectable } from '@nestjs/common';
import { QueryBus, type Query } from '@nestjs/cqrs';
import {
  ApplicationError,
  InvalidParameters,
  NotCaughtUp,
  UnsupportedCombination,
  type Asker,
  type Fault,
} from '@peildatum/application';
import { LiveTimeline } from '@peildatum/application/nest';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { askerOf } from '../http/access.js';
import { KeptByClearance } from './kept-answers.js';
import { Patience } from './patience.js';
import { readParameters, type ReadParameters } from './parameters.js';

/** What is asked, made from the parameters that were given and from who asks. */
export type Question<R> = (parameters: ReadParameters['values'], asker: Asker) => Query<R>;

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
    private readonly kept: KeptByClearance,
  ) {}

  /**
   * For questions about days. The same question about the same state of the register is answered from what was sent before.
   *
   * @param known names of the query parameters that this route takes
   */
  async answer<R>(
    request: FastifyRequest,
    reply: FastifyReply,
    known: ReadonlySet<string>,
    question: Question<R>,
  ): Promise<void> {
    await this.ready(request);
    const asker = askerOf(request);
    const version = this.timeline.versionFor(asker);
    const kept = this.kept.for(asker.clearance);
    const sent = kept.find(version, request.url);
    if (sent !== undefined) {
      sendJson(reply, sent);
      return;
    }
    const parameters = readParameters(request.query, known);
    const answer = Buffer.from(JSON.stringify(await this.put(request, parameters, question)));
    if (namesItsDays(parameters.values)) kept.keep(version, request.url, answer);
    sendJson(reply, answer);
  }

  /** For everything else that is read. */
  async ask<R>(request: FastifyRequest, known: ReadonlySet<string>, question: Question<R>): Promise<R> {
    await this.ready(request);
    return this.put(request, readParameters(request.query, known), question);
  }

  send(reply: FastifyReply, answer: unknown): void {
    sendJson(reply, JSON.stringify(answer));
  }

  private async ready({ headers }: FastifyRequest): Promise<void> {
    const notBefore = headers['peildatum-not-before'];
    if (notBefore !== undefined) await this.timeline.waitFor(String(notBefore), this.patience.milliseconds);
    if (!this.timeline.state.caughtUp) throw new NotCaughtUp(1);
  }

  private put<R>(
    request: FastifyRequest,
    { values, faults }: ReadParameters,
    question: Question<R>,
  ): Promise<R> {
    const query = question(values, askerOf(request));
    return faults.length === 0 ? this.queries.execute(query) : this.refuse(query, faults);
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

/**
 * Whether the answer rests on nothing but the question and what is recorded: no day is left to the default, which is today, and no
 * moment of recording is cut off at now.
 */
function namesItsDays(values: ReadParameters['values']): boolean {
  const { peildatum, geldigOp, inWerkingOp, from, to, beschikbaarOp } = values;
  return (
    beschikbaarOp === undefined && (peildatum ?? (geldigOp && inWerkingOp) ?? (from && to)) !== undefined
  );
}

function sendJson(reply: FastifyReply, body: string | Buffer): void {
  void reply.header('content-type', 'application/json; charset=utf-8').send(body);
}
