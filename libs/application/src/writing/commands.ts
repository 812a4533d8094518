import type { ImportProgress } from '@peildatum/ledger';

import type { Writer } from '../caller.js';
import type { InputFile } from '../files/input-file.js';
import { Command } from '../use-case.js';
import type { DryRun, ImportResult, RecordingResult } from './results.js';

/**
 * Records instrument files, all of them or, where one has a fault, none. Given together they record the same events in any order,
 * and files that are recorded already record nothing (`repeated: true`). Streams are appended one after another: a crash
 * in between leaves whole streams, and recording the same files again completes it. Every event's id follows from its
 * content, so `idempotencyKey` and `ifMatch` of the writer play no part.
 */
export class RecordDossiers extends Command<RecordingResult> {
  constructor(
    readonly files: readonly InputFile[],
    readonly writer: Writer,
  ) {
    super();
  }
}

/** What {@link RecordDossiers} would record, and what that would change. Nothing is stored; needs no ledger for writing. */
export class PreviewDossiers extends Command<DryRun> {
  constructor(
    readonly files: readonly InputFile[],
    readonly writer: Writer,
  ) {
    super();
  }
}

/**
 * Records one instrument with the acts, advice, evidence and other facts that come with it, in one append to its stream; body: `NewInstrumentInput`.
 * Recording as held what was only referenced appends to that stream. Cited documents that nobody knew are
 * opened as referenced afterwards, one stream after another; a crash in between is healed by repeating the request.
 */
export class RecordInstrument extends Command<RecordingResult> {
  constructor(
    readonly body: unknown,
    readonly writer: Writer,
  ) {
    super();
  }
}

/** One fact about an instrument that is recorded already. The body is the event's data without the instrument. */
export abstract class InstrumentFactCommand extends Command<RecordingResult> {
  constructor(
    readonly instrument: string,
    readonly body: unknown,
    readonly writer: Writer,
  ) {
    super();
  }
}

/** Body: `ActInput`. */
export class RecordAct extends InstrumentFactCommand {}
/** Body: `AdviceInput`. */
export class RecordAdvice extends InstrumentFactCommand {}
/** Body: `AdviceDecisionInput`. */
export class RecordAdviceDecision extends InstrumentFactCommand {}
/** Body: `EvidenceInput`. */
export class RecordEvidence extends InstrumentFactCommand {}
/** Body: `PublicationInput`. */
export class RecordPublication extends InstrumentFactCommand {}
/** Body: `DisclosureInput`. */
export class RecordDisclosure extends InstrumentFactCommand {}
/** Body: `ClaimInput`. */
export class ClaimDate extends InstrumentFactCommand {}
/** Body: `ContradictionInput`. */
export class NoteContradiction extends InstrumentFactCommand {}
/** Body: `RectificationInput`. */
export class RectifyInstrument extends InstrumentFactCommand {}
/** Body: `WithdrawalInput`. */
export class WithdrawInstrument extends InstrumentFactCommand {}
/** Body: `LapseInput`. */
export class LapseProvision extends InstrumentFactCommand {}
/** Body: `ExtensionInput`. */
export class ExtendMoratorium extends InstrumentFactCommand {}
/** Body: `CourtFindingInput`. */
export class NoteCourtFinding extends InstrumentFactCommand {}
/** Body: `RenumberingInput`. */
export class RenumberSection extends InstrumentFactCommand {}
/** Body: ChangeAssessmentInput. */
export class AssessChange extends InstrumentFactCommand {}
/** Our own mistake in what was recorded of an instrument. Body: `CorrectionInput`. */
export class CorrectRecording extends InstrumentFactCommand {}

/** Every command for one fact of an instrument, by its name. */
export const instrumentFacts = {
  RecordAct,
  RecordAdvice,
  RecordAdviceDecision,
  RecordEvidence,
  RecordPublication,
  RecordDisclosure,
  ClaimDate,
  NoteContradiction,
  RectifyInstrument,
  WithdrawInstrument,
  LapseProvision,
  ExtendMoratorium,
  NoteCourtFinding,
  RenumberSection,
  AssessChange,
  CorrectRecording,
};
export type InstrumentFact = keyof typeof instrumentFacts;

/** One fact about a country. `country` is a code or any known name; `ifMatch` is honoured where given, never required. */
export abstract class CountryFactCommand extends Command<RecordingResult> {
  constructor(
    readonly country: string,
    readonly body: unknown,
    readonly writer: Writer,
  ) {
    super();
  }
}

/** Body: `CoverageInput` without `country`. */
export class AttestCoverage extends CountryFactCommand {}
/** Body: `AbsenceInput` without `country`. */
export class StateNoPolicy extends CountryFactCommand {}
/** Our own mistake in what was attested or stated of a country. Body: `CorrectionInput`. */
export class CorrectCountryRecording extends CountryFactCommand {}

/**
 * Brings in the lines of an export, keeping ids, actors and moments of recording. The ledger must be empty, or begin with the same
 * events: then the rest is added. Every line is checked before the first is stored.
 * `lines` gives the lines from the start each time it is called; it is called more than once.
 */
export class ImportLedger extends Command<ImportResult> {
  constructor(
    readonly lines: () => AsyncIterable<string>,
    readonly writer: Writer,
    readonly onProgress: (progress: ImportProgress) => void = () => undefined,
  ) {
    super();
  }
}
