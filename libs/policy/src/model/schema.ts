import type { PolicyEventType } from './events.js';
import { upcasters, type EventUpcaster } from './upcasters.js';

/** The version in which each event is written now. A new shape is a new version, with an upcaster and a fixture of the old one. */
export const eventVersions: Readonly<Record<PolicyEventType, number>> = {
  InstrumentRecorded: 1,
  ActRecorded: 2,
  AdviceRecorded: 2,
  AdviceDecided: 1,
  EvidenceRecorded: 2,
  PublicationRecorded: 1,
  DisclosureRecorded: 1,
  DateClaimed: 1,
  ContradictionNoted: 2,
  InstrumentRectified: 2,
  InstrumentWithdrawn: 1,
  ProvisionLapsed: 2,
  MoratoriumExtended: 1,
  CourtFindingNoted: 2,
  SectionRenumbered: 2,
  ChangeAssessed: 1,
  RecordingCorrected: 2,
  NoPolicyStated: 1,
  CoverageAttested: 1,
  ExampleLedgerOpened: 1,
};

/** One event type with its version and upcasters: what a ledger needs to know to write and read it. */
export interface PolicyEventSchema {
  readonly type: PolicyEventType;
  readonly version: number;
  readonly upcasters: Readonly<Record<number, EventUpcaster>>;
}

/** Every event type of the ledger, as its codec is told of them. */
export const eventSchemas: readonly PolicyEventSchema[] = Object.entries(eventVersions).map(
  ([type, version]) => ({
    type: type as PolicyEventType,
    version,
    upcasters: upcasters[type as PolicyEventType] ?? {},
  }),
);
