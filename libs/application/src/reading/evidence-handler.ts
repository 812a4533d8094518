import type { IQueryHandler } from '@nestjs/cqrs';
import {
  coverageOf,
  effectiveEvents,
  type Bilingual,
  type DataOf,
  type EvidenceItem,
  type InstrumentId,
  type RegionId,
} from '@peildatum/policy';

import type { ApplicationParts } from '../application-parts.js';
import type { EvidenceList, GetEvidence } from './evidence.js';
import { codeOf, idOf, Parameters } from './parameters.js';

export class GetEvidenceHandler implements IQueryHandler<GetEvidence> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetEvidence): Promise<EvidenceList> {
    const { live } = this.parts;
    const read = Parameters.of(this.parts);
    const found = read.country(parameters.country);
    const region = read.region(found, parameters.region);
    read.done();
    const country = codeOf(found!);
    const timeline = live.for(asker);
    const facts = timeline
      .instrumentIds()
      .flatMap((id) => effectiveEvents(timeline.instrumentHistory(id)).map(({ event }) => ({ id, event })));
    const items = facts
      .flatMap(({ id, event }) =>
        event.type === 'EvidenceRecorded' ? event.data.items.map((item) => ({ ...item, statedIn: id })) : [],
      )
      .filter((item) => item.country === country)
      .flatMap((item) => {
        const covers = coverOf(item.area, idOf(region));
        return covers === 'out' ? [] : [{ ...item, covers }];
      })
      .sort(byMeasureAndPeriod);
    const shown = new Set(items.map(({ statedIn, id }) => `${statedIn} ${id}`));
    const contradictions = facts.flatMap(({ id, event }) =>
      event.type === 'ContradictionNoted' &&
      event.data.country === country &&
      concerns(event.data, id, idOf(region), shown)
        ? [{ ...event.data, notedIn: id }]
        : [],
    );
    return {
      country,
      region: region === null ? null : { id: idOf(region)!, name: region.name },
      evidence: items,
      contradictions,
      foot,
      example: timeline.isExample,
    };
  }
}

function coverOf(
  area: EvidenceItem['area'],
  region: RegionId | null,
): 'in' | 'partial' | 'unresolved' | 'out' {
  if (region === null) return 'in';
  return area === null ? 'out' : coverageOf(area, region);
}

/** A contradiction of the region's own area, or of an item that is shown. */
function concerns(
  { area, statements }: DataOf<'ContradictionNoted'>,
  notedIn: InstrumentId,
  region: RegionId | null,
  shown: ReadonlySet<string>,
): boolean {
  if (region === null) return true;
  if (area !== null) return coverageOf(area, region) !== 'out';
  return statements.some(({ source, evidence }) =>
    evidence.some((id) => shown.has(`${source.instrument ?? notedIn} ${id}`)),
  );
}

function byMeasureAndPeriod(a: EvidenceItem, b: EvidenceItem): number {
  const key = ({ measure, period, id }: EvidenceItem): string =>
    [measure, period?.from ?? '', period?.until ?? '', id].join('\n');
  return key(a) < key(b) ? -1 : 1;
}

const foot: Bilingual = {
  nl: 'Cijfers van verschillende maat of periode zijn niet te vergelijken en worden hier niet opgeteld; wat een bron zegt, is haar bewering.',
  en: 'Figures of different measures or periods cannot be compared and are not summed here; what a source says is its claim.',
};
