import type { IQueryHandler } from '@nestjs/cqrs';
import type { TopicWithin } from '@peildatum/timeline';

import type { ApplicationParts } from '../application-parts.js';
import { Parameters } from './parameters.js';
import { GetTopicsWithin } from './queries.js';

export class GetTopicsWithinHandler implements IQueryHandler<GetTopicsWithin> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetTopicsWithin): Promise<readonly TopicWithin[]> {
    const { live } = this.parts;
    const read = Parameters.of(this.parts);
    const citation = read.citation(parameters.citation);
    const moments = read.moments(parameters);
    read.done();
    return live.for(asker).topicsWithin(citation!, moments!);
  }
}
