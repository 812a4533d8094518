import { Controller, Get, Req, Res } from '@nestjs/common';
import {
  GetDifference,
  GetHistory,
  GetKnowledgeDifference,
  type DifferenceAnswer,
  type KnowledgeDifferenceAnswer,
} from '@peildatum/application';
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
    summary: 'What changed between two days, or in what the register knew',
    description:
      'With `from` and `to`: every change has a name, none is called up or down, and regions that are uncertain on either day are listed apart. With `on`, `known` and `and`: what the register would have answered about one day at two moments, and which events made the difference.',
    path: [countryParameter],
    query: asks.differences,
    answer: ['DifferenceAnswer', 'KnowledgeDifferenceAnswer'],
    problems: ['404'],
  })
  differences(
    @Req() request: FastifyRequest<{ Params: OfCountry }>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { iso: country } = request.params;
    return this.reader.answer<DifferenceAnswer | KnowledgeDifferenceAnswer>(
      request,
      reply,
      namesOf(request.query),
      (parameters, asker) =>
        isOfKnowledge(request.query)
          ? new GetKnowledgeDifference({ ...parameters, country }, asker)
          : new GetDifference({ ...parameters, country }, asker),
    );
  }
}

/** Two ways to ask for differences, which do not mix: a parameter of the other way is an unknown one. */
function isOfKnowledge(query: unknown): boolean {
  return ['on', 'known', 'and'].some((name) => Object.hasOwn(query as object, name));
}

function namesOf(query: unknown): ReadonlySet<string> {
  return isOfKnowledge(query) ? asks.knowledgeDifferences.names : asks.dayDifferences.names;
}
