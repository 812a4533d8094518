import type { IQueryHandler } from '@nestjs/cqrs';
import { effectiveEvents, isInstrumentId, type InstrumentId, type PolicyEvent } from '@peildatum/policy';

import type { ApplicationParts } from '../application-parts.js';
import type { Asker } from '../caller.js';
import { InstrumentNotFound } from '../errors.js';
import type { AdviceComparison, CompareAdvice } from './advice-comparison.js';
import { rowsOf } from './advice-comparison-rows.js';

export class CompareAdviceHandler implements IQueryHandler<CompareAdvice> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ advice, decision, asker }: CompareAdvice): Promise<AdviceComparison> {
    const advised = this.#eventsOf(advice, asker).flatMap((event) =>
      event.type === 'AdviceRecorded' ? [event.data] : [],
    );
    const decided = this.#eventsOf(decision, asker).flatMap((event) =>
      event.type === 'ActRecorded' ? event.data.provisions : [],
    );
    const rows = advised.flatMap(({ country, points }) =>
      rowsOf(
        country,
        points,
        decided.filter((one) => one.country === country),
      ),
    );
    return {
      advice: advice as InstrumentId,
      decision: decision as InstrumentId,
      rows,
      example: this.parts.live.for(asker).isExample,
    };
  }

  #eventsOf(id: string, asker: Asker): readonly PolicyEvent[] {
    const timeline = this.parts.live.for(asker);
    if (!isInstrumentId(id) || timeline.instrument(id) === undefined) throw new InstrumentNotFound(id);
    return effectiveEvents(timeline.instrumentHistory(id)).map(({ event }) => event);
  }
}
