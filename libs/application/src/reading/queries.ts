import type { DataOf } from '@peildatum/policy';
import type { Audit, CaseAnswer, Language } from '@peildatum/reports';
import type {
  Answer,
  CitedAnswer,
  DifferenceAnswer,
  FindingsAnswer,
  GradingsAnswer,
  AssessedHistory,
  KnowledgeDifferenceAnswer,
  MapAnswer,
  MomentParameters,
  TopicWithin,
} from '@peildatum/timeline';

import type { Asker } from '../caller.js';
import { Query } from '../use-case.js';
import type {
  CountryList,
  InstrumentHistory,
  InstrumentList,
  InstrumentView,
  LedgerCheck,
  LedgerInfo,
  PolicyAnswer,
  RegionList,
  Report,
  StreamedReport,
} from './results.js';

/**
 * Parameters of every question are raw text as the caller wrote it, checked here in one place with all faults together:
 * InvalidParameters (400), UnsupportedCombination (400), CountryNotFound, RegionNotFound, RegionOutsideItsPeriod (404).
 */
export interface GradingParameters extends MomentParameters {
  readonly country: string;
  /** Code or any spelling; left out: the country as a whole. */
  readonly region?: string | undefined;
  /** Default `article-15c`. */
  readonly topic?: string | undefined;
}

/** What applied: one topic, for a region or a country. */
export class GetGrading extends Query<Answer> {
  constructor(
    readonly parameters: GradingParameters,
    readonly asker: Asker,
  ) {
    super();
  }
}

/** What the number of a paragraph stood for on the day, as it was numbered on that day. CitationNotFound (404) where it stood for nothing. */
export class GetProvision extends Query<CitedAnswer> {
  constructor(
    readonly parameters: MomentParameters & { readonly citation?: string | undefined },
    readonly asker: Asker,
  ) {
    super();
  }
}

/** Every topic that stood on the day under a number, or under one within it; none where the number stood for nothing that is recorded. */
export class GetTopicsWithin extends Query<readonly TopicWithin[]> {
  constructor(
    readonly parameters: MomentParameters & { readonly citation: string },
    readonly asker: Asker,
  ) {
    super();
  }
}

/** What is recorded of a country having had no policy, corrections applied. CountryNotFound (404). */
export class GetAbsences extends Query<readonly DataOf<'NoPolicyStated'>[]> {
  constructor(
    readonly country: string,
    readonly asker: Asker,
  ) {
    super();
  }
}

/** What in the record asks for attention; of one country and one kind where they are given. */
export class GetFindings extends Query<FindingsAnswer> {
  constructor(
    readonly parameters: Pick<MomentParameters, 'beschikbaarOp'> & {
      readonly country?: string | undefined;
      readonly code?: string | undefined;
    },
    readonly asker: Asker,
  ) {
    super();
  }
}

/** Every known topic of a country, and every other topic recorded of it. */
export class GetPolicy extends Query<PolicyAnswer> {
  constructor(
    readonly parameters: Omit<GradingParameters, 'topic'>,
    readonly asker: Asker,
  ) {
    super();
  }
}

/** Every region of a country. */
export class GetMap extends Query<MapAnswer> {
  constructor(
    readonly parameters: Omit<GradingParameters, 'region'>,
    readonly asker: Asker,
  ) {
    super();
  }
}

/** Graded regions of every country of which something is recorded. */
export class GetGradings extends Query<GradingsAnswer> {
  constructor(
    readonly parameters: MomentParameters & { readonly level?: string | undefined },
    readonly asker: Asker,
  ) {
    super();
  }
}

export interface HistoryParameters {
  readonly country: string;
  readonly region?: string | undefined;
  readonly topic?: string | undefined;
  readonly beschikbaarOp?: string | undefined;
  readonly openbaarOp?: string | undefined;
  readonly application?: string | undefined;
}

/** The runs of days with the same answer (`peildatum`), oldest first. */
export class GetHistory extends Query<AssessedHistory> {
  constructor(
    readonly parameters: HistoryParameters,
    readonly asker: Asker,
  ) {
    super();
  }
}

export interface DifferenceParameters {
  readonly country: string;
  readonly topic?: string | undefined;
  /** Both are days of their own and needed. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly beschikbaarOp?: string | undefined;
  readonly openbaarOp?: string | undefined;
  readonly application?: string | undefined;
}

/** What differs between two days. */
export class GetDifference extends Query<DifferenceAnswer> {
  constructor(
    readonly parameters: DifferenceParameters,
    readonly asker: Asker,
  ) {
    super();
  }
}

export interface KnowledgeDifferenceParameters {
  readonly country: string;
  readonly topic?: string | undefined;
  /** The day asked about; needed. */
  readonly on?: string | undefined;
  /** The two moments of knowledge, each written as `beschikbaarOp`; both needed. */
  readonly known?: string | undefined;
  readonly and?: string | undefined;
  readonly openbaarOp?: string | undefined;
  readonly application?: string | undefined;
}

/** What this ledger would have answered about one day at two moments, and which events made the difference. */
export class GetKnowledgeDifference extends Query<KnowledgeDifferenceAnswer> {
  constructor(
    readonly parameters: KnowledgeDifferenceParameters,
    readonly asker: Asker,
  ) {
    super();
  }
}

export interface CaseParameters {
  readonly country: string;
  readonly region: string;
  readonly topic?: string | undefined;
  /** Each `name=YYYY-MM-DD`. */
  readonly dates: readonly string[];
  readonly beschikbaarOp?: string | undefined;
  /** Day by which a party could have known; left out: of each day that day itself. */
  readonly openbaarOp?: string | undefined;
}

/** What applied to a region on each of the days of a case, and all that bears on it. */
export class GetCase extends Query<CaseAnswer> {
  constructor(
    readonly parameters: CaseParameters,
    readonly asker: Asker,
  ) {
    super();
  }
}

/** How a report is wanted: raw text, checked with the question. */
export interface ReportForm {
  /** `json` (default), `html` or `pdf`. */
  readonly format?: string | undefined;
  /** `nl` or `en`; left out: `preferred`. */
  readonly lang?: string | undefined;
  readonly preferred: Language;
  /** Printed on it, stored nowhere; JSON does not hold it. */
  readonly reference?: string | undefined;
}

/** A case as bytes for whoever takes it into a file. */
export class GetCaseReport extends Query<Report> {
  constructor(
    readonly parameters: CaseParameters,
    readonly form: ReportForm,
    readonly asker: Asker,
  ) {
    super();
  }
}

/** Exactly one of `from` and `peildatumFrom`; `to` is the first day after the period. */
export interface AuditParameters {
  /** First day of the period of recording. */
  readonly from?: string | undefined;
  /** First of the days about which answers changed. */
  readonly peildatumFrom?: string | undefined;
  readonly to?: string | undefined;
  readonly country?: string | undefined;
  /** Only for those with the right `see-actors`. */
  readonly actor?: string | undefined;
}

/**
 * What was recorded in a period and what it changed, read as the answer is: only for those with the right `audit`, `withActors` only for
 * those with the right `see-actors`.
 */
export class GetAudit extends Query<Audit> {
  constructor(
    readonly parameters: AuditParameters,
    readonly asker: Asker,
    readonly withActors: boolean,
    /** Told how many events were looked at. */
    readonly onProgress?: (events: number) => void,
  ) {
    super();
  }
}

/** An audit as bytes; `csv` beside the other forms. */
export class GetAuditReport extends Query<StreamedReport> {
  constructor(
    readonly audit: GetAudit,
    readonly form: Omit<ReportForm, 'reference'>,
  ) {
    super();
  }
}

export class ListCountries extends Query<CountryList> {
  constructor(readonly asker: Asker) {
    super();
  }
}

/** The regions of a country; `on` a civil date: only those that may have existed then. */
export class ListRegions extends Query<RegionList> {
  constructor(readonly parameters: { readonly country: string; readonly on?: string | undefined }) {
    super();
  }
}

export class ListInstruments extends Query<InstrumentList> {
  constructor(readonly asker: Asker) {
    super();
  }
}

/** InstrumentNotFound where nothing is recorded that this asker may see. */
export class GetInstrument extends Query<InstrumentView> {
  constructor(
    readonly instrument: string,
    readonly asker: Asker,
  ) {
    super();
  }
}

/** Every event of one instrument. `withActors` only for those with the right `see-actors`. */
export class GetInstrumentHistory extends Query<InstrumentHistory> {
  constructor(
    readonly instrument: string,
    readonly asker: Asker,
    readonly withActors: boolean,
  ) {
    super();
  }
}

export class GetLedgerInfo extends Query<LedgerInfo> {}

/** Reads the whole ledger: storage, events that cannot be read, ids, order, and a second building of the timeline with an equal hash. */
export class CheckLedger extends Query<LedgerCheck> {}

/**
 * The whole ledger as canonical JSON lines with ordinals, confidential instruments included: only for those with the right `export`.
 * Lines are without line ends. `through`: position of the last event wanted; left out, events recorded meanwhile may come along.
 */
export class ExportLedger extends Query<AsyncIterable<string>> {
  constructor(readonly through: string | null = null) {
    super();
  }
}
