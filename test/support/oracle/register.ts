import type { DataOf, InstrumentId, InstrumentKind, PolicyEvent, PolicyEventType } from '@peildatum/policy';

/** All that is recorded of one instrument, each list in log order. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly kind: InstrumentKind;
  /** Whether we have the document, rather than know it from a citation. */
  readonly held: boolean;
  readonly recordings: readonly DataOf<'InstrumentRecorded'>[];
  readonly parts: readonly DataOf<'ActRecorded'>[];
  readonly publications: readonly DataOf<'PublicationRecorded'>[];
  readonly disclosures: readonly DataOf<'DisclosureRecorded'>[];
  readonly claims: readonly DataOf<'DateClaimed'>[];
  readonly rectifications: readonly DataOf<'InstrumentRectified'>[];
  readonly withdrawals: readonly DataOf<'InstrumentWithdrawn'>[];
  readonly lapses: readonly DataOf<'ProvisionLapsed'>[];
  readonly extensions: readonly DataOf<'MoratoriumExtended'>[];
  readonly findings: readonly DataOf<'CourtFindingNoted'>[];
}

export interface Register {
  readonly instruments: readonly Instrument[];
  readonly absences: readonly DataOf<'NoPolicyStated'>[];
  readonly attestations: readonly DataOf<'CoverageAttested'>[];
}

/** The register that events, already corrected, amount to. Instruments stand in the order of their first recording. */
export function registerOf(events: readonly PolicyEvent[]): Register {
  const ids = new Set(dataOf(events, 'InstrumentRecorded').map((data) => data.instrument));
  return {
    instruments: [...ids].map((id) => instrumentOf(id, events)),
    absences: dataOf(events, 'NoPolicyStated'),
    attestations: dataOf(events, 'CoverageAttested'),
  };
}

function instrumentOf(id: InstrumentId, events: readonly PolicyEvent[]): Instrument {
  const own = events.filter((event) => 'instrument' in event.data && event.data.instrument === id);
  const recordings = dataOf(own, 'InstrumentRecorded');
  return {
    id,
    kind: recordings.at(-1)!.kind,
    held: recordings.some((recording) => recording.holding === 'held'),
    recordings,
    parts: dataOf(own, 'ActRecorded'),
    publications: dataOf(own, 'PublicationRecorded'),
    disclosures: dataOf(own, 'DisclosureRecorded'),
    claims: dataOf(own, 'DateClaimed'),
    rectifications: dataOf(own, 'InstrumentRectified'),
    withdrawals: dataOf(own, 'InstrumentWithdrawn'),
    lapses: dataOf(own, 'ProvisionLapsed'),
    extensions: dataOf(own, 'MoratoriumExtended'),
    findings: dataOf(own, 'CourtFindingNoted'),
  };
}

function dataOf<T extends PolicyEventType>(events: readonly PolicyEvent[], type: T): DataOf<T>[] {
  return events.filter((event) => event.type === type).map((event) => event.data as DataOf<T>);
}
