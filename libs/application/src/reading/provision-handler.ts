import type { IQueryHandler } from '@nestjs/cqrs';
import type { CitationUnknown, CitedAnswer, Moments } from '@peildatum/timeline';

import type { ApplicationParts } from '../application-parts.js';
import { CitationNotFound } from '../errors.js';
import { Parameters } from './parameters.js';
import { GetProvision } from './queries.js';

export class GetProvisionHandler implements IQueryHandler<GetProvision> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetProvision): Promise<CitedAnswer> {
    const { live } = this.parts;
    const read = Parameters.of(this.parts);
    const citation = read.citation(parameters.citation);
    const moments = read.moments(parameters);
    const { beschikbaarOp, openbaarOp } = parameters;
    const today = read.today({ beschikbaarOp, openbaarOp });
    read.done();
    const answer = live.for(asker).cited(citation!, moments!, today!);
    if ('cited' in answer) return answer;
    throw notFound(answer, moments!);
  }
}

function notFound({ citation, nearest }: CitationUnknown, { geldigOp }: Moments): CitationNotFound {
  const numbers = [...new Set(nearest.map((one) => one.citation))].join(', ');
  return new CitationNotFound(citation, nearest, {
    code: 'citation-not-found',
    path: 'citation',
    nl: `Onder ${citation} staat op ${geldigOp} niets in dit register.${numbers === '' ? '' : ` Het dichtst bij: ${numbers}.`}`,
    en: `Nothing stands under ${citation} on ${geldigOp} in this register.${numbers === '' ? '' : ` Nearest: ${numbers}.`}`,
  });
}
