import type { DataOf, PolicyEvent } from '../model/events.js';
import type { Bilingual } from '../model/provision.js';

/**
 * One thing wrong with what a caller asked, in both languages.
 * `path`: where, as in `acts[0].provisions[2].topic`; empty for the whole. `code`: stable, kebab case.
 */
export interface Fault extends Bilingual {
  readonly code: string;
  readonly path: string;
}

/** What a decider answers. `accepted` without events: it is all recorded already. A refusal lists every fault found. */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly PolicyEvent[] }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

/** The moment of the command, RFC 3339 in UTC with milliseconds. Deciders read no clock. */
export type Moment = string;

interface Command<T extends string, D> {
  readonly type: T;
  readonly data: D;
}

/** What can be asked of the stream of one instrument. The data is that of the event it leads to. */
export type InstrumentCommand =
  | Command<'RecordInstrument', DataOf<'InstrumentRecorded'>>
  | Command<'RecordAct', DataOf<'ActRecorded'>>
  | Command<'RecordAdvice', DataOf<'AdviceRecorded'>>
  | Command<'RecordAdviceDecision', DataOf<'AdviceDecided'>>
  | Command<'RecordEvidence', DataOf<'EvidenceRecorded'>>
  | Command<'RecordPublication', DataOf<'PublicationRecorded'>>
  | Command<'RecordDisclosure', DataOf<'DisclosureRecorded'>>
  | Command<'ClaimDate', DataOf<'DateClaimed'>>
  | Command<'NoteContradiction', DataOf<'ContradictionNoted'>>
  | Command<'RectifyInstrument', DataOf<'InstrumentRectified'>>
  | Command<'WithdrawInstrument', DataOf<'InstrumentWithdrawn'>>
  | Command<'LapseProvision', DataOf<'ProvisionLapsed'>>
  | Command<'ExtendMoratorium', DataOf<'MoratoriumExtended'>>
  | Command<'NoteCourtFinding', DataOf<'CourtFindingNoted'>>
  | Command<'RenumberSection', DataOf<'SectionRenumbered'>>
  | Command<'AssessChange', DataOf<'ChangeAssessed'>>
  | CorrectRecording;

/** What can be asked of the stream of one country. */
export type CountryCommand =
  | Command<'StateNoPolicy', DataOf<'NoPolicyStated'>>
  | Command<'AttestCoverage', DataOf<'CoverageAttested'>>
  | CorrectRecording;

export type CorrectRecording = Command<'CorrectRecording', DataOf<'RecordingCorrected'>>;
