import { Controller, Get, Req, Res } from '@nestjs/common';
import { GetEvidence } from '@peildatum/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Reader } from '../asking/reader.js';
import { Asks } from '../openapi/operation.js';
import { asks } from '../openapi/parameters.js';
import { countryParameter } from '../openapi/path-parameters.js';

/** The figures and observations that documents give. */
@Controller('v1/countries/:iso/evidence')
export class EvidenceController {
  constructor(private readonly reader: Reader) {}

  @Get()
  @Asks({
    id: 'getEvidence',
    tag: 'countries',
    summary: 'Figures and observations on a country side by side',
    description:
      'By measure and period, each with its source and the document that states it, and where sources contradict one another. Nothing is summed or compared. Of a region: what covers it wholly, in part, or in words that leave it open. What is confidential is there only with the clearance for it.',
    path: [countryParameter],
    query: asks.evidence,
    answer: ['EvidenceList'],
    problems: ['404'],
  })
  async evidence(
    @Req() request: FastifyRequest<{ Params: { readonly iso: string } }>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { iso: country } = request.params;
    const answer = await this.reader.ask(
      request,
      asks.evidence.names,
      ({ region }, asker) => new GetEvidence({ country, region }, asker),
    );
    this.reader.send(reply, answer);
  }
}
