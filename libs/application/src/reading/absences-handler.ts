import type { IQueryHandler } from '@nestjs/cqrs';
import type { DataOf } from '@peildatum/policy';

import type { ApplicationParts } from '../application-parts.js';
import { Parameters } from './parameters.js';
import { GetAbsences } from './queries.js';

export class GetAbsencesHandler implements IQueryHandler<GetAbsences> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ country, asker }: GetAbsences): Promise<readonly DataOf<'NoPolicyStated'>[]> {
    const { live } = this.parts;
    const read = Parameters.of(this.parts);
    const known = read.country(country);
    read.done();
    return live.for(asker).absences(known!.code);
  }
}
