import type { PolicyEventType } from './events.js';

/** The version in which each event is written now. A new shape is a new version, with an upcaster and a fixture of the old one. */
export const eventVersions: Readonly<Record<PolicyEventType, 1>> = {
  InstrumentRecorded: 1,
  ActRecorded: 1,
  AdviceRecorded: 1,
  AdviceDecided: 1,
  EvidenceRecorded: 1,
  PublicationRecorded: 1,
  DisclosureRecorded: 1,
  DateClaimed: 1,
  ContradictionNoted: 1,
  InstrumentRectified: 1,
  InstrumentWithdrawn: 1,
  ProvisionLapsed: 1,
  MoratoriumExtended: 1,
  CourtFindingNoted: 1,
  SectionRenumbered: 1,
  RecordingCorrected: 1,
  NoPolicyStated: 1,
  CoverageAttested: 1,
  ExampleLedgerOpened: 1,
};

export type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };
export type JsonFields = { readonly [field: string]: Json };

/** Brings the data of an event of one version to the next. Pure; the given data is not changed. */
export type EventUpcaster = (data: JsonFields) => JsonFields;

/** By event type and by the version from which it leads. Empty while every event is at its first version. */
export const upcasters: Readonly<Partial<Record<PolicyEventType, Readonly<Record<number, EventUpcaster>>>>> =
  {};

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
