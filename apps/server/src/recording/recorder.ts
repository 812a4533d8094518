import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import {
  InvalidParameters,
  NotCaughtUp,
  RecordInstrument,
  Unauthenticated,
  type RecordedFact,
  type RecordingResult,
  type Writer,
} from '@peildatum/application';
import { LiveTimeline } from '@peildatum/application/nest';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { readParameters } from '../asking/parameters.js';
import { readIdempotencyKey } from './idempotency-key.js';

/** A request about an instrument that is recorded already. */
export type InstrumentRequest = FastifyRequest<{ Params: { readonly id: string } }>;
/** A request about a country. */
export type CountryRequest = FastifyRequest<{ Params: { readonly iso: string } }>;

/** A command about one instrument or one country: its id, the body, the writer. */
type FactCommand = new (subject: string, body: unknown, writer: Writer) => Command<RecordingResult>;

interface Write {
  readonly ifMatchRequired: boolean;
  readonly command: (writer: Writer) => Command<RecordingResult>;
  /** Whether an event is about what the request is about. */
  readonly isSubject: (fact: Pick<RecordedFact, 'instrument' | 'country'>) => boolean;
}

const noParameters: ReadonlySet<string> = new Set();

/**
 * The way of every write. The answer to a repeated request has the status and the body of the first one: what may have changed
 * since (ETag, position) stands in header fields only, and the body lists only the events of the document or country that the
 * request is about, not the openings of documents that it cites.
 */
@Injectable()
export class Recorder {
  constructor(
    private readonly commands: CommandBus,
    private readonly timeline: LiveTimeline,
  ) {}

  /** A document with what comes with it. If-Match is checked where it is given. */
  async instrument(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { body } = request;
    const id = idIn(body);
    const result = await this.record(request, {
      ifMatchRequired: false,
      command: (writer) => new RecordInstrument(body, writer),
      isSubject: ({ instrument }) => instrument === id,
    });
    if (id !== undefined) void reply.header('location', `/v1/instruments/${encodeURIComponent(id)}`);
    this.send(reply, result);
  }

  /** One fact about an instrument: only for who says which state of it was read. */
  async aboutInstrument(request: InstrumentRequest, reply: FastifyReply, Fact: FactCommand): Promise<void> {
    const { id } = request.params;
    const result = await this.record(request, {
      ifMatchRequired: true,
      command: (writer) => new Fact(id, request.body, writer),
      isSubject: ({ instrument }) => instrument === id,
    });
    this.send(reply, result);
  }

  /** One fact about a country. If-Match is checked where it is given. */
  async aboutCountry(request: CountryRequest, reply: FastifyReply, Fact: FactCommand): Promise<void> {
    const { iso } = request.params;
    const result = await this.record(request, {
      ifMatchRequired: false,
      command: (writer) => new Fact(iso, request.body, writer),
      isSubject: ({ country }) => country !== null,
    });
    this.send(reply, result);
  }

  private async record(
    request: FastifyRequest,
    { ifMatchRequired, command, isSubject }: Write,
  ): Promise<RecordingResult> {
    const { holder } = request;
    if (holder === null) throw new Unauthenticated();
    const { faults } = readParameters(request.query, noParameters);
    if (faults.length > 0) throw new InvalidParameters(faults);
    const key = request.headers['idempotency-key'];
    const writer: Writer = {
      actor: holder.actor,
      clearance: holder.clearance,
      idempotencyKey: readIdempotencyKey(key === undefined ? undefined : String(key)),
      ifMatch: request.headers['if-match'],
      ifMatchRequired,
      correlationId: request.id,
    };
    if (!this.timeline.state.caughtUp) throw new NotCaughtUp(1);
    const result = await this.commands.execute(command(writer));
    return {
      ...result,
      recorded: result.recorded.filter(isSubject),
      correctedSince: result.correctedSince.filter(isSubject),
    };
  }

  private send(reply: FastifyReply, result: RecordingResult): void {
    const { repeated, recorded, correctedSince, etag, position, example } = result;
    const anything = recorded.length > 0;
    if (etag !== null) void reply.header('etag', etag);
    if (position !== null) void reply.header('peildatum-position', position);
    if (repeated && anything) void reply.header('idempotency-replayed', 'true');
    void reply
      .code(anything ? 201 : 200)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify({ recorded, correctedSince, example }));
  }
}

/** The id of the document in a body that was accepted. */
function idIn(body: unknown): string | undefined {
  const { instrument } = (body ?? {}) as { readonly instrument?: { readonly id?: unknown } | null };
  return typeof instrument?.id === 'string' ? instrument.id : undefined;
}
