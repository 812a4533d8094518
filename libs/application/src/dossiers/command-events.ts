import type { CountryCommand, InstrumentCommand, PolicyEvent, PolicyEventType } from '@peildatum/policy';

type PolicyCommand = InstrumentCommand | CountryCommand;

const eventTypes: Readonly<Record<PolicyCommand['type'], PolicyEventType>> = {
  RecordInstrument: 'InstrumentRecorded',
  RecordAct: 'ActRecorded',
  RecordAdvice: 'AdviceRecorded',
  RecordAdviceDecision: 'AdviceDecided',
  RecordEvidence: 'EvidenceRecorded',
  RecordPublication: 'PublicationRecorded',
  RecordDisclosure: 'DisclosureRecorded',
  ClaimDate: 'DateClaimed',
  NoteContradiction: 'ContradictionNoted',
  RectifyInstrument: 'InstrumentRectified',
  WithdrawInstrument: 'InstrumentWithdrawn',
  LapseProvision: 'ProvisionLapsed',
  ExtendMoratorium: 'MoratoriumExtended',
  NoteCourtFinding: 'CourtFindingNoted',
  RenumberSection: 'SectionRenumbered',
  AssessChange: 'ChangeAssessed',
  CorrectRecording: 'RecordingCorrected',
  StateNoPolicy: 'NoPolicyStated',
  AttestCoverage: 'CoverageAttested',
};

/** The event a command leads to when it is accepted whole. */
export function eventAskedFor({ type, data }: PolicyCommand): PolicyEvent {
  return { type: eventTypes[type], data } as PolicyEvent;
}

/** The command that leads to an event; undefined for what no command of a stream leads to. */
export function commandTypeOf(event: PolicyEventType): PolicyCommand['type'] | undefined {
  const types = Object.keys(eventTypes) as PolicyCommand['type'][];
  return types.find((type) => eventTypes[type] === event);
}
