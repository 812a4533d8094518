import { Controller, Get, Req, Res } from '@nestjs/common';
import { GetProvision } from '@peildatum/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Reader } from '../asking/reader.js';
import { Asks } from '../openapi/operation.js';
import { asks } from '../openapi/parameters.js';

/** The paragraphs of the circular by their numbers. */
@Controller('v1/provisions')
export class ProvisionsController {
  constructor(private readonly reader: Reader) {}

  @Get()
  @Asks({
    id: 'getProvision',
    tag: 'gradings',
    summary: 'What the number of a paragraph stood for on a day',
    description:
      'As it was numbered on that day: which country, which subject, the words of the paragraph first among the sources, and what the number means today. `uncertain` where it may have stood for several.',
    query: asks.provisions,
    answer: ['CitedAnswer'],
    problems: ['404'],
  })
  async provision(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer = await this.reader.ask(
      request,
      asks.provisions.names,
      (parameters, asker) => new GetProvision(parameters, asker),
    );
    this.reader.send(reply, answer);
  }
}
