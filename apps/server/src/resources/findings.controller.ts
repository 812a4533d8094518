import { Controller, Get, Req, Res } from '@nestjs/common';
import { GetFindings } from '@peildatum/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Reader } from '../asking/reader.js';
import { Asks } from '../openapi/operation.js';
import { asks } from '../openapi/parameters.js';

/** What in the register asks for attention. */
@Controller('v1/findings')
export class FindingsController {
  constructor(private readonly reader: Reader) {}

  @Get()
  @Asks({
    id: 'getFindings',
    tag: 'instruments',
    summary: 'What in the register asks for attention',
    description:
      'Contradictions, gaps, conflicts, what was not published, what is overdue, references that lead nowhere; each with its days and the events behind it. Terms are counted up to today.',
    query: asks.findings,
    answer: ['FindingsAnswer'],
    problems: ['404'],
  })
  async findings(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer = await this.reader.ask(
      request,
      asks.findings.names,
      (parameters, asker) => new GetFindings(parameters, asker),
    );
    this.reader.send(reply, answer);
  }
}
