import type { IQueryHandler } from '@nestjs/cqrs';
import { findingCodes, type FindingCode, type FindingsAnswer } from '@peildatum/timeline';
import { quoted } from '@peildatum/policy';

import type { ApplicationParts } from '../application-parts.js';
import { codeOf, Parameters } from './parameters.js';
import { GetFindings } from './queries.js';

export class GetFindingsHandler implements IQueryHandler<GetFindings> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetFindings): Promise<FindingsAnswer> {
    const { live } = this.parts;
    const { beschikbaarOp } = parameters;
    const read = Parameters.of(this.parts);
    const country = parameters.country === undefined ? null : read.country(parameters.country);
    const code = codeIn(parameters.code, read);
    const moments = read.moments({ beschikbaarOp });
    read.done();
    const answer = live
      .for(asker)
      .findings(country === null ? null : codeOf(country!), moments!.geldigOp, moments!.beschikbaarOp);
    if (code === null) return answer;
    return { ...answer, findings: answer.findings.filter((one) => one.code === code) };
  }
}

function codeIn(text: unknown, read: Parameters): FindingCode | null {
  if (text === undefined) return null;
  const code = findingCodes.find((one) => one === text);
  if (code !== undefined) return code;
  const given = quoted(String(text));
  read.fault({
    code: 'not-one-of',
    path: 'code',
    nl: `${given} is geen soort bevinding; verwacht: ${findingCodes.join(', ')}.`,
    en: `${given} is no kind of finding; expected: ${findingCodes.join(', ')}.`,
  });
  return null;
}
