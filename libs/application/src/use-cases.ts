import { BackfillTexts } from './backfilling/command.js';
import { CompareAdvice } from './reading/advice-comparison.js';
import { GetEvidence } from './reading/evidence.js';
import {
  CheckLedger,
  ExportLedger,
  GetAbsences,
  GetAudit,
  GetAuditReport,
  GetCase,
  GetCaseReport,
  GetDifference,
  GetFindings,
  GetGrading,
  GetGradings,
  GetHistory,
  GetInstrument,
  GetInstrumentHistory,
  GetKnowledgeDifference,
  GetLedgerInfo,
  GetMap,
  GetPolicy,
  GetProvision,
  GetTopicsWithin,
  ListCountries,
  ListInstruments,
  ListRegions,
} from './reading/queries.js';
import { asked, done, type UseCase } from './use-case.js';
import {
  AttestCoverage,
  CorrectCountryRecording,
  ImportLedger,
  instrumentFacts,
  PreviewDossiers,
  RecordDossiers,
  RecordInstrument,
  StateNoPolicy,
  type InstrumentFact,
} from './writing/commands.js';

const audits = () => import('./reading/audit-handler.js');
const cases = () => import('./reading/case-handler.js');
const ledgers = () => import('./reading/ledger-handlers.js');
const lists = () => import('./reading/list-handlers.js');
const questions = () => import('./reading/question-handlers.js');
const recording = () => import('./writing/handlers.js');

/** Everything that can be asked. */
export const queries: readonly UseCase[] = [
  asked(CheckLedger, async () => (await ledgers()).CheckLedgerHandler),
  asked(
    CompareAdvice,
    async () => (await import('./reading/advice-comparison-handler.js')).CompareAdviceHandler,
  ),
  asked(ExportLedger, async () => (await ledgers()).ExportLedgerHandler),
  asked(GetAbsences, async () => (await import('./reading/absences-handler.js')).GetAbsencesHandler),
  asked(GetAudit, async () => (await audits()).GetAuditHandler),
  asked(GetAuditReport, async () => (await audits()).GetAuditReportHandler),
  asked(GetCase, async () => (await cases()).GetCaseHandler),
  asked(GetCaseReport, async () => (await cases()).GetCaseReportHandler),
  asked(GetDifference, async () => (await questions()).GetDifferenceHandler),
  asked(GetEvidence, async () => (await import('./reading/evidence-handler.js')).GetEvidenceHandler),
  asked(GetFindings, async () => (await import('./reading/findings-handler.js')).GetFindingsHandler),
  asked(GetGrading, async () => (await questions()).GetGradingHandler),
  asked(GetGradings, async () => (await questions()).GetGradingsHandler),
  asked(GetHistory, async () => (await questions()).GetHistoryHandler),
  asked(GetInstrument, async () => (await lists()).GetInstrumentHandler),
  asked(GetInstrumentHistory, async () => (await lists()).GetInstrumentHistoryHandler),
  asked(GetKnowledgeDifference, async () => (await questions()).GetKnowledgeDifferenceHandler),
  asked(GetLedgerInfo, async () => (await ledgers()).GetLedgerInfoHandler),
  asked(GetMap, async () => (await questions()).GetMapHandler),
  asked(GetPolicy, async () => (await questions()).GetPolicyHandler),
  asked(GetProvision, async () => (await import('./reading/provision-handler.js')).GetProvisionHandler),
  asked(
    GetTopicsWithin,
    async () => (await import('./reading/topics-within-handler.js')).GetTopicsWithinHandler,
  ),
  asked(ListCountries, async () => (await lists()).ListCountriesHandler),
  asked(ListInstruments, async () => (await lists()).ListInstrumentsHandler),
  asked(ListRegions, async () => (await lists()).ListRegionsHandler),
];

/** Everything that can be done. */
export const commands: readonly UseCase[] = [
  done(AttestCoverage, async () => (await recording()).AttestCoverageHandler),
  done(BackfillTexts, async () => (await import('./backfilling/handler.js')).BackfillTextsHandler),
  done(CorrectCountryRecording, async () => (await recording()).CorrectCountryRecordingHandler),
  done(ImportLedger, async () => (await import('./writing/import-handler.js')).ImportLedgerHandler),
  done(PreviewDossiers, async () => (await import('./writing/preview.js')).PreviewDossiersHandler),
  done(RecordDossiers, async () => (await recording()).RecordDossiersHandler),
  done(RecordInstrument, async () => (await recording()).RecordInstrumentHandler),
  done(StateNoPolicy, async () => (await recording()).StateNoPolicyHandler),
  ...(Object.keys(instrumentFacts) as InstrumentFact[]).map((fact) =>
    done(instrumentFacts[fact], async () => (await recording()).handlerOfFact(fact)),
  ),
];
