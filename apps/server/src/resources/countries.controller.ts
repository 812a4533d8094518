import { Controller, Get, Req, Res } from '@nestjs/common';
import { ListCountries, ListRegions } from '@peildatum/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Reader } from '../asking/reader.js';
import { Asks } from '../openapi/operation.js';
import { asks } from '../openapi/parameters.js';
import { countryParameter } from '../openapi/path-parameters.js';

/** Countries and regions by their codes and names. */
@Controller('v1/countries')
export class CountriesController {
  constructor(private readonly reader: Reader) {}

  @Get()
  @Asks({
    id: 'listCountries',
    tag: 'countries',
    summary: 'Every country',
    description: 'Every country of ISO 3166-1, and whether anything is recorded of it.',
    query: asks.nothing,
    answer: ['CountryList'],
  })
  countries(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.reader.answer(
      request,
      reply,
      asks.nothing.names,
      (_parameters, asker) => new ListCountries(asker),
    );
  }

  @Get(':iso/regions')
  @Asks({
    id: 'listRegions',
    tag: 'countries',
    summary: 'The regions of a country',
    description: 'With their spellings and the period in which they were there under that name.',
    path: [countryParameter],
    query: asks.regions,
    answer: ['RegionList'],
    problems: ['404'],
  })
  regions(
    @Req() request: FastifyRequest<{ Params: { iso: string } }>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { iso: country } = request.params;
    return this.reader.answer(
      request,
      reply,
      asks.regions.names,
      (parameters) => new ListRegions({ ...parameters, country }),
    );
  }
}
