import { Controller, Get, Req, Res } from '@nestjs/common';
import {
  GetGrading,
  GetGradings,
  GetMap,
  GetPolicy,
  type Answer,
  type PolicyAnswer,
} from '@peildatum/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Reader } from '../asking/reader.js';
import { Asks } from '../openapi/operation.js';
import { asks } from '../openapi/parameters.js';
import { countryParameter, regionParameter } from '../openapi/path-parameters.js';

interface OfCountry {
  readonly iso: string;
}
interface OfRegion extends OfCountry {
  readonly region: string;
}

/** What applied on a day. */
@Controller('v1')
export class GradingsController {
  constructor(private readonly reader: Reader) {}

  @Get('countries/:iso/regions/:region/grading')
  @Asks({
    id: 'getGrading',
    tag: 'gradings',
    summary: 'What applied to a region on a day',
    description:
      'One topic for one region, with its period, sources, advice and notices. `uncertain` comes with every reading that the register leaves open.',
    path: [countryParameter, regionParameter],
    query: asks.grading,
    answer: ['Answer'],
    problems: ['404'],
  })
  grading(@Req() request: FastifyRequest<{ Params: OfRegion }>, @Res() reply: FastifyReply): Promise<void> {
    const { iso: country, region } = request.params;
    return this.reader.answer(
      request,
      reply,
      asks.grading.names,
      (parameters, asker) => new GetGrading({ ...parameters, country, region }, asker),
    );
  }

  @Get('countries/:iso/gradings')
  @Asks({
    id: 'getMap',
    tag: 'gradings',
    summary: 'What applied to every region of a country on a day',
    description:
      'Every region that existed on the day, in brief. A region that is not named is shown as such, never left out.',
    path: [countryParameter],
    query: asks.map,
    answer: ['MapAnswer'],
    problems: ['404'],
  })
  map(@Req() request: FastifyRequest<{ Params: OfCountry }>, @Res() reply: FastifyReply): Promise<void> {
    const { iso: country } = request.params;
    return this.reader.answer(
      request,
      reply,
      asks.map.names,
      (parameters, asker) => new GetMap({ ...parameters, country }, asker),
    );
  }

  @Get('countries/:iso/policy')
  @Asks({
    id: 'getPolicy',
    tag: 'gradings',
    summary: 'What applied to a country as a whole on a day',
    description:
      'Without `topic` every subject of the section of the country; with it that subject alone, as a full answer. `region` asks the same of one region.',
    path: [countryParameter],
    query: asks.policy,
    answer: ['PolicyAnswer', 'Answer'],
    problems: ['404'],
  })
  policy(@Req() request: FastifyRequest<{ Params: OfCountry }>, @Res() reply: FastifyReply): Promise<void> {
    const { iso: country } = request.params;
    return this.reader.answer<Answer | PolicyAnswer>(
      request,
      reply,
      asks.policy.names,
      (parameters, asker) =>
        parameters['topic'] === undefined
          ? new GetPolicy({ ...parameters, country }, asker)
          : new GetGrading({ ...parameters, country }, asker),
    );
  }

  @Get('gradings')
  @Asks({
    id: 'getGradings',
    tag: 'gradings',
    summary: 'Graded regions of every country on a day',
    description:
      'Of every country of which something is recorded. With `level` only the regions that have it.',
    query: asks.gradings,
    answer: ['GradingsAnswer'],
  })
  gradings(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.reader.answer(
      request,
      reply,
      asks.gradings.names,
      (parameters, asker) => new GetGradings(parameters, asker),
    );
  }
}
