import { Controller, Get, Req, Res } from '@nestjs/common';
import { GetCaseReport } from '@peildatum/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Reader } from '../asking/reader.js';
import { formatPreferred } from '../http/accept.js';
import { Asks } from '../openapi/operation.js';
import { asks } from '../openapi/parameters.js';
import { countryParameter, regionParameter } from '../openapi/path-parameters.js';
import { languageOf } from '../problems/language.js';

interface OfRegion {
  readonly iso: string;
  readonly region: string;
}

/** The answer to a case, as JSON or as a document for the file. */
@Controller('v1/countries/:iso/regions/:region')
export class CaseController {
  constructor(private readonly reader: Reader) {}

  @Get('case')
  @Asks({
    id: 'getCase',
    tag: 'gradings',
    summary: 'What applied to a region on the days of a case',
    description:
      'The answer on each named day, what differs between them, what was published after the decision apart from what was only signed or announced, what the register learnt later, and every source. It never says which day counts. With `format` or `Accept` as HTML or as a PDF extract.',
    path: [countryParameter, regionParameter],
    query: asks.case,
    answer: ['CaseAnswer'],
    otherForms: ['text/html', 'application/pdf'],
    sent: ['Reference'],
    problems: ['404'],
    headers: ['Content-Disposition', 'Content-Language', 'Vary'],
  })
  async case(
    @Req() request: FastifyRequest<{ Params: OfRegion }>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { iso: country, region } = request.params;
    const { headers } = request;
    const report = await this.reader.ask(request, asks.case.names, (parameters, asker) => {
      const { dates, topic, beschikbaarOp, openbaarOp, lang, format } = parameters;
      const form = {
        format: format ?? formatPreferred(headers.accept),
        lang,
        preferred: languageOf(headers['accept-language']),
        reference: headers['peildatum-reference'] as string | undefined,
      };
      const named = dates === undefined ? [] : dates.split(',');
      return new GetCaseReport(
        { country, region, topic, dates: named, beschikbaarOp, openbaarOp },
        form,
        asker,
      );
    });
    void reply.header('content-type', report.contentType);
    void reply.header('content-disposition', `inline; filename="${report.fileName}"`);
    void reply.header('vary', 'Accept, Accept-Language, Peildatum-Reference');
    if (report.language !== null) void reply.header('content-language', report.language);
    if (report.securityPolicy !== null) void reply.header('content-security-policy', report.securityPolicy);
    void reply.send(report.body);
  }
}
