import type { IQueryHandler } from '@nestjs/cqrs';
import type { Ledger, Position } from '@peildatum/ledger';
import type { Recorded } from '@peildatum/policy';
import {
  auditCsv,
  auditDocument,
  auditJson,
  auditOf,
  auditTitles,
  collected,
  htmlSecurityPolicy,
  languages,
  renderHtml,
  renderPdf,
  type Audit,
} from '@peildatum/reports';
import type { Timeline } from '@peildatum/timeline';

import type { ApplicationParts } from '../application-parts.js';
import { recordedOf } from '../log/policy-log.js';
import { auditQuestion } from './audit-question.js';
import { chosen } from './chosen.js';
import { Parameters } from './parameters.js';
import { GetAudit, GetAuditReport } from './queries.js';
import type { StreamedReport } from './results.js';

export class GetAuditHandler implements IQueryHandler<GetAudit> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute(query: GetAudit): Promise<Audit> {
    return openAudit(this.parts, Parameters.of(this.parts), query);
  }
}

export class GetAuditReportHandler implements IQueryHandler<GetAuditReport> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ audit: asked, form }: GetAuditReport): Promise<StreamedReport> {
    const read = Parameters.of(this.parts);
    const format = chosen(read, 'format', form.format, formats, 'json');
    const language = chosen(read, 'lang', form.lang, languages, form.preferred);
    const audit = openAudit(this.parts, read, asked);
    const fileName = `${auditTitles(audit.head, language).fileName}.${format}`;
    if (format === 'json') return { ...json, fileName, language: null, body: auditJson(audit) };
    if (format === 'csv') return { ...csv, fileName, language, body: auditCsv(audit, language) };
    const document = await auditDocument(await collected(audit), language);
    return format === 'html'
      ? { ...html, fileName, language, body: renderHtml(document) }
      : { ...pdf, fileName, language, body: await renderPdf(document) };
  }
}

const formats = ['json', 'csv', 'html', 'pdf'] as const;
const json = { contentType: 'application/json; charset=utf-8', securityPolicy: null };
const csv = { contentType: 'text/csv; charset=utf-8', securityPolicy: null };
const html = { contentType: 'text/html; charset=utf-8', securityPolicy: htmlSecurityPolicy };
const pdf = { contentType: 'application/pdf', securityPolicy: null };

/** Reads the question, all faults together, and opens the audit: the log is read as the audit is. */
function openAudit(
  { ledger, live, gazetteer }: ApplicationParts,
  read: Parameters,
  { parameters, asker, withActors, onProgress }: GetAudit,
): Audit {
  const moments = read.moments({});
  const question = auditQuestion(read, parameters, withActors);
  read.done();
  const timeline = live.for(asker);
  return auditOf(question, {
    timeline,
    events: (from, until) => eventsBetween(ledger, timeline, from, until),
    countryName: (country) => gazetteer.country(country)?.name ?? { nl: country, en: country },
    moments: moments!,
    actorsShown: withActors,
    onProgress,
  });
}

/** Events of the ledger that the timeline holds, by their ordinals in it: what an asker may not see is not in it. */
async function* eventsBetween(
  ledger: Ledger,
  timeline: Timeline,
  from: number,
  until: number,
): AsyncGenerator<Recorded> {
  const after = timeline.positionAfter(from);
  let left = until - from;
  if (left <= 0) return;
  for await (const envelope of ledger.readAll(after === null ? {} : { after: after as Position })) {
    if (!timeline.holds(envelope.stream)) continue;
    yield recordedOf(envelope);
    left -= 1;
    if (left === 0) return;
  }
}
