import { Controller, Get, Req, Res } from '@nestjs/common';
import { GetDifference, GetHistory } from '@peildatum/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Reader } from '../asking/reader.js';
import { Asks } from '../openapi/operation.js';
import { asks } from '../openapi/parameters.js';
import { countryParameter } from '../openapi/path-parameters.js';

interface OfCountry {
  readonly iso: string;
}

/** How the policy of a country changed. */
@Controller('v1/countries/:iso')
export class ChangesController {
  constructor(private readonly reader: Reader) {}

  @Get('timeline')
  @Asks({
    id: 'getTimeline',
    tag: 'gradings',
    summary: 'The answers of a country through time',
    description:
      'The runs of days with the same answer, oldest first, as `peildatum` would give it on each of them.',
    path: [countryParameter],
    query: asks.timeline,
    answer: ['HistoryAnswer'],
    problems: ['404'],
  })
  timeline(@Req() request: FastifyRequest<{ Params: OfCountry }>, @Res() reply: FastifyReply): Promise<void> {
    const { iso: country } = request.params;
    return this.reader.answer(
      request,
      reply,
      asks.timeline.names,
      (parameters, asker) => new GetHistory({ ...parameters, country }, asker),
    );
  }

  @Get('differences')
  @Asks({
    id: 'getDifferences',
    tag: 'gradings',
    summary: 'What changed between two days',
    description:
      'Every change has a name; none is called up or down. Regions that are uncertain on either day are listed apart.',
    path: [countryParameter],
    query: asks.differences,
    answer: ['DifferenceAnswer'],
    problems: ['404'],
  })
  differences(
    @Req() request: FastifyRequest<{ Params: OfCountry }>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { iso: country } = request.params;
    return this.reader.answer(
      request,
      reply,
      asks.differences.names,
      (parameters, asker) => new GetDifference({ ...parameters, country }, asker),
    );
  }
}
