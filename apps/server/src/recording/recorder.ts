import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import {
  InvalidParameters,
  LiveTimeline,
  NotCaughtUp,
  Unauthenticated,
  type RecordingResult,
  type Writer,
} from '@peildatum/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { readParameters } from '../asking/parameters.js';
import { readIdempotencyKey } from './idempotency-key.js';

/** What is to be recorded, made from the body and from who writes. */
export type Recording = (body: unknown, writer: Writer) => Command<RecordingResult>;

/** A request about an instrument that is recorded already. */
export type InstrumentRequest = FastifyRequest<{ Params: { readonly id: string } }>;
/** A request about a country. */
export type CountryRequest = FastifyRequest<{ Params: { readonly iso: string } }>;

/** A command about one instrument or one country: its id, the body, the writer. */
type FactCommand = new (subject: string, body: unknown, writer: Writer) => Command<RecordingResult>;

export interface WriteOptions {
  /** True where the write is about an instrument that exists: without If-Match it is refused with 428. */
  readonly ifMatchRequired: boolean;
  /** True where the write makes something with an address of its own, which Location then names. */
  readonly makesInstrument?: boolean;
}

const noParameters: ReadonlySet<string> = new Set();

/**
 * The way of every write. The answer to a repeated request has the status and the body of the first one: what may have changed
 * since (ETag, position) stands in header fields only.
 */
@Injectable()
export class Recorder {
  constructor(
    private readonly commands: CommandBus,
    private readonly timeline: LiveTimeline,
  ) {}

  /** One fact about an instrument: only for who says which state of it was read. */
  aboutInstrument(request: InstrumentRequest, reply: FastifyReply, Fact: FactCommand): Promise<void> {
    const { id } = request.params;
    return this.record(
      request,
      reply,
      { ifMatchRequired: true },
      (body, writer) => new Fact(id, body, writer),
    );
  }

  /** One fact about a country. If-Match is checked where it is given. */
  aboutCountry(request: CountryRequest, reply: FastifyReply, Fact: FactCommand): Promise<void> {
    const { iso } = request.params;
    return this.record(
      request,
      reply,
      { ifMatchRequired: false },
      (body, writer) => new Fact(iso, body, writer),
    );
  }

  async record(
    request: FastifyRequest,
    reply: FastifyReply,
    { ifMatchRequired, makesInstrument = false }: WriteOptions,
    recording: Recording,
  ): Promise<void> {
    const { holder } = request;
    if (holder === null) throw new Unauthenticated();
    const { faults } = readParameters(request.query, noParameters);
    if (faults.length > 0) throw new InvalidParameters(faults);
    const key = request.headers['idempotency-key'];
    const idempotencyKey = readIdempotencyKey(key === undefined ? undefined : String(key));
    if (!this.timeline.state.caughtUp) throw new NotCaughtUp(1);
    const writer: Writer = {
      actor: holder.actor,
      clearance: holder.clearance,
      idempotencyKey,
      ifMatch: request.headers['if-match'],
      ifMatchRequired,
      correlationId: request.id,
    };
    const result = await this.commands.execute(recording(request.body, writer));
    const made = makesInstrument ? result.recorded[0]?.instrument : undefined;
    if (made !== undefined && made !== null)
      void reply.header('location', `/v1/instruments/${encodeURIComponent(made)}`);
    this.send(reply, result);
  }

  private send(reply: FastifyReply, { repeated, recorded, etag, position, example }: RecordingResult): void {
    if (etag !== null) void reply.header('etag', etag);
    if (position !== null) void reply.header('peildatum-position', position);
    if (repeated) void reply.header('idempotency-replayed', 'true');
    void reply
      .code(recorded.length === 0 ? 200 : 201)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify({ recorded, example }));
  }
}
