import type { DataOf, EventOf, PolicyEventType } from '../model/events.js';
import type { InstrumentId } from '../model/instrument.js';
import type { Effective } from '../stream/effective.js';

type Fact<T extends PolicyEventType> = Effective<EventOf<T>>;

/** What is recorded of one instrument, sorted by kind of fact, each list in order of recording, corrections applied. */
export interface InstrumentFacts {
  readonly id: InstrumentId;
  /** How the instrument itself is recorded: as held where it ever was, else as referenced. */
  readonly instrument: Fact<'InstrumentRecorded'>;
  readonly held: boolean;
  readonly acts: readonly Fact<'ActRecorded'>[];
  readonly advice: readonly Fact<'AdviceRecorded'>[];
  readonly adviceDecisions: readonly Fact<'AdviceDecided'>[];
  readonly evidence: readonly Fact<'EvidenceRecorded'>[];
  readonly publications: readonly Fact<'PublicationRecorded'>[];
  readonly disclosures: readonly Fact<'DisclosureRecorded'>[];
  readonly claims: readonly Fact<'DateClaimed'>[];
  readonly contradictions: readonly Fact<'ContradictionNoted'>[];
  readonly rectifications: readonly Fact<'InstrumentRectified'>[];
  readonly withdrawals: readonly Fact<'InstrumentWithdrawn'>[];
  readonly lapses: readonly Fact<'ProvisionLapsed'>[];
  readonly extensions: readonly Fact<'MoratoriumExtended'>[];
  readonly courtFindings: readonly Fact<'CourtFindingNoted'>[];
  readonly renumberings: readonly Fact<'SectionRenumbered'>[];
  readonly assessments: readonly Fact<'ChangeAssessed'>[];
}

/** The facts of one instrument's stream; undefined where nothing in it says that the instrument exists. */
export function instrumentFacts(effective: readonly Effective[]): InstrumentFacts | undefined {
  const byType = new Map<PolicyEventType, Effective[]>();
  for (const one of effective) {
    const list = byType.get(one.event.type);
    if (list === undefined) byType.set(one.event.type, [one]);
    else list.push(one);
  }
  const of = <T extends PolicyEventType>(type: T) => (byType.get(type) ?? []) as unknown as Fact<T>[];
  const recordings = of('InstrumentRecorded');
  const held = recordings.find(({ event }) => event.data.holding === 'held');
  const instrument = held ?? recordings[0];
  if (instrument === undefined) return undefined;
  return {
    id: instrument.event.data.instrument,
    instrument,
    held: held !== undefined,
    acts: of('ActRecorded'),
    advice: of('AdviceRecorded'),
    adviceDecisions: of('AdviceDecided'),
    evidence: of('EvidenceRecorded'),
    publications: of('PublicationRecorded'),
    disclosures: of('DisclosureRecorded'),
    claims: of('DateClaimed'),
    contradictions: of('ContradictionNoted'),
    rectifications: of('InstrumentRectified'),
    withdrawals: of('InstrumentWithdrawn'),
    lapses: of('ProvisionLapsed'),
    extensions: of('MoratoriumExtended'),
    courtFindings: of('CourtFindingNoted'),
    renumberings: of('SectionRenumbered'),
    assessments: of('ChangeAssessed'),
  };
}

export type InstrumentData = DataOf<'InstrumentRecorded'>;
