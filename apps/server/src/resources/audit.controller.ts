import { Readable } from 'node:stream';

import { Controller, Get, Req, Res } from '@nestjs/common';
import { Forbidden, GetAudit, GetAuditReport, Unauthenticated } from '@peildatum/application';
import { hasRight } from '@peildatum/application/access';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Reader } from '../asking/reader.js';
import { auditForms, formatPreferred } from '../http/accept.js';
import { Asks } from '../openapi/operation.js';
import { asks } from '../openapi/parameters.js';
import { languageOf } from '../problems/language.js';

/** What was recorded in a period and what it changed: for auditors. */
@Controller('v1/audit')
export class AuditController {
  constructor(private readonly reader: Reader) {}

  @Get()
  @Asks({
    id: 'getAudit',
    tag: 'operation',
    summary: 'What was recorded in a period, by whom, and what it changed',
    description:
      'Every event with who, when, what and why, and the days of which the answer changed, region by region; delays, corrections with before and after, open dates, how each instrument came about, figures and timelines. Sent as it is read: a fault on the way ends the connection. Only for the role auditor. With `format` or `Accept` as CSV, HTML or PDF.',
    query: asks.audit,
    answer: ['AuditAnswer'],
    otherForms: ['text/csv', 'text/html', 'application/pdf'],
    right: 'audit',
    problems: ['403', '404'],
    headers: ['Content-Disposition', 'Content-Language', 'Vary'],
  })
  async audit(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { headers, holder } = request;
    if (holder === null) throw new Unauthenticated();
    if (!hasRight(holder.role, 'audit')) throw new Forbidden('audit');
    const report = await this.reader.ask(request, asks.audit.names, (parameters, asker) => {
      const { from, peildatumFrom, to, country, actor, lang, format } = parameters;
      const audit = new GetAudit(
        { from, peildatumFrom, to, country, actor },
        asker,
        hasRight(holder.role, 'see-actors'),
      );
      return new GetAuditReport(audit, {
        format: format ?? formatPreferred(headers.accept, auditForms),
        lang,
        preferred: languageOf(headers['accept-language']),
      });
    });
    void reply.header('content-type', report.contentType);
    void reply.header('content-disposition', `inline; filename="${report.fileName}"`);
    void reply.header('vary', 'Accept, Accept-Language, Authorization');
    if (report.language !== null) void reply.header('content-language', report.language);
    if (report.securityPolicy !== null) void reply.header('content-security-policy', report.securityPolicy);
    const { body } = report;
    void reply.send(typeof body === 'string' || Buffer.isBuffer(body) ? body : Readable.from(body));
  }
}
