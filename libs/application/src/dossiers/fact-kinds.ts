import type { CountryCommand, InstrumentCommand } from '@peildatum/policy';

import { ActInput, RectificationInput } from '../input/act.dto.js';
import { AdviceDecisionInput, AdviceInput } from '../input/advice.dto.js';
import { AbsenceInput, CoverageInput } from '../input/country.dto.js';
import { ContradictionInput, EvidenceInput } from '../input/evidence.dto.js';
import {
  ChangeAssessmentInput,
  ClaimInput,
  CourtFindingInput,
  DisclosureInput,
  ExtensionInput,
  LapseInput,
  PublicationInput,
  RenumberingInput,
  WithdrawalInput,
} from '../input/fact.dto.js';
import type { InputClass } from '../input/field-table.js';
import { InstrumentInput } from '../input/instrument.dto.js';

/** The facts of an instrument but corrections: what a dossier calls them, how they are read, what they ask of the stream. */
export interface FactKind {
  readonly key: string;
  readonly input: InputClass;
  readonly command: Exclude<InstrumentCommand['type'], 'CorrectRecording' | 'RecordInstrument'>;
  readonly list: boolean;
}

/** In the order in which the facts of one dossier are recorded: each rests on those before it. */
export const factKinds: readonly FactKind[] = [
  { key: 'acts', input: ActInput, command: 'RecordAct', list: true },
  { key: 'advice', input: AdviceInput, command: 'RecordAdvice', list: true },
  { key: 'evidence', input: EvidenceInput, command: 'RecordEvidence', list: false },
  { key: 'publication', input: PublicationInput, command: 'RecordPublication', list: false },
  { key: 'disclosures', input: DisclosureInput, command: 'RecordDisclosure', list: true },
  { key: 'claims', input: ClaimInput, command: 'ClaimDate', list: true },
  { key: 'contradictions', input: ContradictionInput, command: 'NoteContradiction', list: true },
  { key: 'adviceDecisions', input: AdviceDecisionInput, command: 'RecordAdviceDecision', list: true },
  { key: 'rectifications', input: RectificationInput, command: 'RectifyInstrument', list: true },
  { key: 'lapses', input: LapseInput, command: 'LapseProvision', list: true },
  { key: 'extensions', input: ExtensionInput, command: 'ExtendMoratorium', list: true },
  { key: 'courtFindings', input: CourtFindingInput, command: 'NoteCourtFinding', list: true },
  { key: 'renumberings', input: RenumberingInput, command: 'RenumberSection', list: true },
  { key: 'assessments', input: ChangeAssessmentInput, command: 'AssessChange', list: true },
  { key: 'withdrawal', input: WithdrawalInput, command: 'WithdrawInstrument', list: false },
];

export interface CountryFactKind {
  readonly key: 'absences' | 'coverage';
  readonly input: InputClass;
  readonly command: Exclude<CountryCommand['type'], 'CorrectRecording'>;
}

export const countryFactKinds: readonly CountryFactKind[] = [
  { key: 'absences', input: AbsenceInput, command: 'StateNoPolicy' },
  { key: 'coverage', input: CoverageInput, command: 'AttestCoverage' },
];

/** How the data of an event is sent, by the event's type: for the new values of a correction. */
export const inputsByEvent: Readonly<Record<string, InputClass>> = {
  InstrumentRecorded: InstrumentInput,
  ActRecorded: ActInput,
  AdviceRecorded: AdviceInput,
  AdviceDecided: AdviceDecisionInput,
  EvidenceRecorded: EvidenceInput,
  PublicationRecorded: PublicationInput,
  DisclosureRecorded: DisclosureInput,
  DateClaimed: ClaimInput,
  ContradictionNoted: ContradictionInput,
  InstrumentRectified: RectificationInput,
  InstrumentWithdrawn: WithdrawalInput,
  ProvisionLapsed: LapseInput,
  MoratoriumExtended: ExtensionInput,
  CourtFindingNoted: CourtFindingInput,
  SectionRenumbered: RenumberingInput,
  ChangeAssessed: ChangeAssessmentInput,
  NoPolicyStated: AbsenceInput,
  CoverageAttested: CoverageInput,
};
