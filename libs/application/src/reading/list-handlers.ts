import type { IQueryHandler } from '@nestjs/cqrs';
import type { PeriodEnd, PeriodStart, Region } from '@peildatum/gazetteer';
import {
  effectiveEvents,
  isCivilDate,
  isInstrumentId,
  quoted,
  type CountryCode,
  type ImpreciseDate,
  type InstrumentFacts,
  type InstrumentId,
  type RegionId,
} from '@peildatum/policy';

import type { ApplicationParts } from '../application-parts.js';
import type { Asker } from '../caller.js';
import { InstrumentNotFound } from '../errors.js';
import { etagOf } from '../log/policy-log.js';
import { codeOf, Parameters } from './parameters.js';
import {
  GetInstrument,
  GetInstrumentHistory,
  ListCountries,
  ListInstruments,
  ListRegions,
} from './queries.js';
import type {
  CountryList,
  InstrumentHistory,
  InstrumentList,
  InstrumentSummary,
  InstrumentView,
  RegionList,
} from './results.js';

export class ListCountriesHandler implements IQueryHandler<ListCountries> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ asker }: ListCountries): Promise<CountryList> {
    const timeline = this.parts.live.for(asker);
    const recorded = new Set<string>(timeline.recordedCountries());
    const countries = this.parts.gazetteer.countries().map(({ code, name }) => ({
      code: code as string as CountryCode,
      name,
      recorded: recorded.has(code),
    }));
    return { countries, example: timeline.isExample };
  }
}

export class ListRegionsHandler implements IQueryHandler<ListRegions> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters: { country: text, on } }: ListRegions): Promise<RegionList> {
    const { gazetteer, live } = this.parts;
    const read = Parameters.of(this.parts);
    const country = read.country(text);
    if (on !== undefined && !isCivilDate(on)) {
      const given = quoted(String(on));
      read.fault({
        code: 'not-a-date',
        path: 'on',
        nl: `${given} is geen bestaande datum; schrijf jjjj-mm-dd.`,
        en: `${given} is not an existing date; write yyyy-mm-dd.`,
      });
    }
    read.done();
    const code = codeOf(country!);
    const regions = on === undefined ? gazetteer.regions(code) : gazetteer.regionsOn(code, on);
    return { country: code, regions: regions.map(regionRow), example: live.isExample };
  }
}

export class ListInstrumentsHandler implements IQueryHandler<ListInstruments> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ asker }: ListInstruments): Promise<InstrumentList> {
    const timeline = this.parts.live.for(asker);
    const instruments = timeline
      .instrumentIds()
      .map((id) => timeline.instrument(id))
      .filter((facts) => facts !== undefined)
      .map(summaryOf);
    return { instruments, example: timeline.isExample };
  }
}

export class GetInstrumentHandler implements IQueryHandler<GetInstrument> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ instrument, asker }: GetInstrument): Promise<InstrumentView> {
    const { id, facts } = findInstrument(this.parts, instrument, asker);
    const timeline = this.parts.live.for(asker);
    const history = timeline.instrumentHistory(id);
    return {
      ...summaryOf(facts),
      etag: etagOf(history.at(-1)!.revision),
      facts: effectiveEvents(history).map(({ recorded, event }) => ({ id: recorded.id, event })),
      example: timeline.isExample,
    };
  }
}

export class GetInstrumentHistoryHandler implements IQueryHandler<GetInstrumentHistory> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ instrument, asker, withActors }: GetInstrumentHistory): Promise<InstrumentHistory> {
    const { id } = findInstrument(this.parts, instrument, asker);
    const timeline = this.parts.live.for(asker);
    const events = timeline.instrumentHistory(id).map((recorded) => ({
      id: recorded.id,
      revision: recorded.revision,
      recordedAt: recorded.recordedAt,
      actor: withActors ? recorded.actor : null,
      event: recorded.event,
    }));
    return { instrument: id, events, example: timeline.isExample };
  }
}

/** Throws InstrumentNotFound where nothing is recorded under the id that the asker may see. */
function findInstrument(
  { live }: ApplicationParts,
  id: string,
  asker: Asker,
): { readonly id: InstrumentId; readonly facts: InstrumentFacts } {
  const facts = isInstrumentId(id) ? live.for(asker).instrument(id) : undefined;
  if (facts === undefined) throw new InstrumentNotFound(id);
  return { id: facts.id, facts };
}

function summaryOf({ id, instrument, held, publications, withdrawals }: InstrumentFacts): InstrumentSummary {
  const { kind, title, reference, signedOn } = instrument.event.data;
  const publication = publications.at(-1)?.event.data;
  return {
    instrument: id,
    kind,
    holding: held ? 'held' : 'referenced',
    title,
    reference,
    signedOn,
    publishedOn: (publication?.publishedOn as string | undefined as ImpreciseDate | undefined) ?? null,
    gazette: publication?.gazette ?? null,
    withdrawnFrom: withdrawals.at(-1)?.event.data.withdrawnFrom ?? null,
  };
}

function regionRow({ id, name, spellings, period, carvedOutOf }: Region): RegionList['regions'][number] {
  return {
    id: id as string as RegionId,
    name,
    spellings,
    from: borderOf(period.from),
    until: borderOf(period.until) ?? ('..' as string as ImpreciseDate),
    carvedOutOf: carvedOutOf as string | null as RegionId | null,
  };
}

/** A border in EDTF; null where no source says. */
function borderOf(border: PeriodStart | PeriodEnd): ImpreciseDate | null {
  switch (border.kind) {
    case 'within':
      return (
        border.earliest === border.latest ? border.earliest : `[${border.earliest}..${border.latest}]`
      ) as ImpreciseDate;
    case 'unknown':
      return null;
    default:
      return '..' as string as ImpreciseDate;
  }
}
