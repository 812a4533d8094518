import type { IQueryHandler } from '@nestjs/cqrs';
import {
  caseDocument,
  caseOf,
  htmlSecurityPolicy,
  isLanguage,
  languages,
  readNamedDates,
  readReference,
  renderHtml,
  renderPdf,
  type CaseAnswer,
  type Language,
  type NamedDate,
} from '@peildatum/reports';
import { RegionOutsidePeriod } from '@peildatum/timeline';
import type { Fault } from '@peildatum/policy';

import type { ApplicationParts } from '../application-parts.js';
import type { Asker } from '../caller.js';
import { chosen } from './chosen.js';
import { codeOf, idOf, Parameters } from './parameters.js';
import { GetCase, GetCaseReport, type CaseParameters } from './queries.js';
import type { Report } from './results.js';

export class GetCaseHandler implements IQueryHandler<GetCase> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetCase): Promise<CaseAnswer> {
    const read = Parameters.of(this.parts);
    return answerCase(this.parts, read, parameters, asker);
  }
}

export class GetCaseReportHandler implements IQueryHandler<GetCaseReport> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, form, asker }: GetCaseReport): Promise<Report> {
    const read = Parameters.of(this.parts);
    const format = chosen(read, 'format', form.format, formats, 'json');
    const lang = chosen(read, 'lang', form.lang, languages, form.preferred);
    const faults: Fault[] = [];
    const reference = readReference(form.reference, 'Peildatum-Reference', faults);
    for (const fault of faults) read.fault(fault);
    const answer = answerCase(this.parts, read, parameters, asker);
    const name = `case-${answer.country}-${answer.region.id}`;
    if (format === 'json')
      return { ...jsonReport, fileName: `${name}.json`, language: null, body: JSON.stringify(answer) };
    const language: Language = isLanguage(lang) ? lang : form.preferred;
    const document = caseDocument(answer, { language, reference });
    if (format === 'html')
      return { ...htmlReport, fileName: `${name}.html`, language, body: renderHtml(document) };
    return { ...pdfReport, fileName: `${name}.pdf`, language, body: await renderPdf(document) };
  }
}

const formats = ['json', 'html', 'pdf'] as const;
const jsonReport = { contentType: 'application/json; charset=utf-8', securityPolicy: null };
const htmlReport = { contentType: 'text/html; charset=utf-8', securityPolicy: htmlSecurityPolicy };
const pdfReport = { contentType: 'application/pdf', securityPolicy: null };

/** Reads the rest of the question, all faults together, and answers it. */
function answerCase(
  { live }: ApplicationParts,
  read: Parameters,
  parameters: CaseParameters,
  asker: Asker,
): CaseAnswer {
  const country = read.country(parameters.country);
  const region = read.region(country, parameters.region);
  const topic = read.topic(parameters.topic);
  const dates = namedDates(read, parameters.dates);
  const { beschikbaarOp, openbaarOp } = parameters;
  const moments = read.moments({ beschikbaarOp, openbaarOp });
  read.done();
  const question = {
    country: codeOf(country!),
    region: idOf(region)!,
    topic,
    dates,
    beschikbaarOp: moments!.beschikbaarOp,
    openbaarOp: moments!.openbaarOp,
  };
  const names = { country: country!.name, region: { id: question.region, name: region!.name } };
  try {
    return caseOf(live.for(asker), question, names);
  } catch (error) {
    if (error instanceof RegionOutsidePeriod)
      read.mustExist(region!, { ...moments!, geldigOp: dates[0]!.on });
    throw error;
  }
}

/** The days of a case under their names. */
function namedDates(read: Parameters, texts: readonly string[]): NamedDate[] {
  const faults: Fault[] = [];
  const dates = readNamedDates(texts, 'dates', faults);
  for (const fault of faults) read.fault(fault);
  return dates;
}
