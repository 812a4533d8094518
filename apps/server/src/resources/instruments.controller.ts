import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { GetInstrument, GetInstrumentHistory, ListInstruments } from '@peildatum/application';
import { hasRight } from '@peildatum/application/access';
import { NewInstrumentInput } from '@peildatum/application/input';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Reader } from '../asking/reader.js';
import { newInstrumentExample } from '../openapi/body-examples.js';
import { Asks, Records } from '../openapi/operation.js';
import { asks } from '../openapi/parameters.js';
import { instrumentParameter } from '../openapi/path-parameters.js';
import { Recorder } from '../recording/recorder.js';

interface OfInstrument {
  readonly id: string;
}

/** The recorded documents. */
@Controller('v1/instruments')
export class InstrumentsController {
  constructor(
    private readonly reader: Reader,
    private readonly recorder: Recorder,
  ) {}

  @Post()
  @Records({
    id: 'recordInstrument',
    summary: 'Record a document, with acts, advice, evidence and other facts',
    description:
      'The body has the shape of an instrument file. What was only referenced becomes held. Documents it cites that nobody knew are opened as referenced.',
    path: [],
    body: NewInstrumentInput,
    example: newInstrumentExample,
    ifMatch: 'honoured',
    headers: ['Location'],
  })
  record(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.instrument(request, reply);
  }

  @Get()
  @Asks({
    id: 'listInstruments',
    tag: 'instruments',
    summary: 'Every recorded document',
    description: 'Held, and referenced but not held. Confidential ones only with the clearance for them.',
    query: asks.nothing,
    answer: ['InstrumentList'],
  })
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.reader.answer(
      request,
      reply,
      asks.nothing.names,
      (_parameters, asker) => new ListInstruments(asker),
    );
  }

  @Get(':id')
  @Asks({
    id: 'getInstrument',
    tag: 'instruments',
    summary: 'One document as it reads now',
    description:
      'Its facts in the order of recording, our own corrections applied. ETag is what a write sends as If-Match.',
    path: [instrumentParameter],
    query: asks.nothing,
    answer: ['InstrumentView'],
    problems: ['404'],
    headers: ['ETag'],
  })
  async one(
    @Req() request: FastifyRequest<{ Params: OfInstrument }>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.reader.ask(
      request,
      asks.nothing.names,
      (_parameters, asker) => new GetInstrument(request.params.id, asker),
    );
    void reply.header('etag', view.etag);
    this.reader.send(reply, view);
  }

  @Get(':id/history')
  @Asks({
    id: 'getInstrumentHistory',
    tag: 'instruments',
    summary: 'Every event of one document',
    description:
      'As it was recorded, corrections beside what they correct. Who recorded it is shown to auditors only.',
    path: [instrumentParameter],
    query: asks.nothing,
    answer: ['InstrumentHistory'],
    problems: ['404'],
  })
  async history(
    @Req() request: FastifyRequest<{ Params: OfInstrument }>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { holder } = request;
    const withActors = holder !== null && hasRight(holder.role, 'see-actors');
    const history = await this.reader.ask(
      request,
      asks.nothing.names,
      (_parameters, asker) => new GetInstrumentHistory(request.params.id, asker, withActors),
    );
    this.reader.send(reply, history);
  }
}
