import type {
  Assessment,
  Bilingual,
  CivilDate,
  Comparison,
  Condition,
  CountryCode,
  EvidenceItem,
  Framework,
  ImpreciseDate,
  InstrumentId,
  InstrumentKind,
  Level,
  AdvicePoint,
  MoratoriumTerm,
  PolicyOwner,
  PolicyEventType,
  Presumption,
  ProtectionAlternative,
  Rank,
  Reason,
  RegionId,
  Scope,
  Source,
  Topic,
} from '@peildatum/policy';

/**
 * State of a topic. Under `article-15c`: `graded` … `unknown`. Of other topics `stated` stands in the place of `graded`.
 * Of the two moratoria: `running`, `not-running`, `unknown`.
 */
export type State =
  | 'graded'
  | 'stated'
  | 'none-explicit'
  | 'general-policy'
  | 'none-by-silence'
  | 'no-policy'
  | 'unknown'
  | 'running'
  | 'not-running';

/**
 * `certain`: one reading, and somebody attested to have searched the day. `as-recorded`: one reading of what is recorded.
 * `uncertain`: several readings; see `candidates`. Dutch: "niet vast te stellen in dit register".
 */
export type Certainty = 'certain' | 'as-recorded' | 'uncertain';

/** Half-open; `until` exclusive. A border that differs between readings is written as its bounds (EDTF); open is `..`. */
export interface AnswerPeriod {
  readonly from: ImpreciseDate;
  readonly until: ImpreciseDate;
}

/** What was asked, as understood. `beschikbaarOp`: effective moment of recording of the last event looked at; null for an empty ledger. */
export interface Asked {
  readonly peildatum: CivilDate | null;
  readonly geldigOp: CivilDate;
  readonly inWerkingOp: CivilDate;
  readonly beschikbaarOp: string | null;
  readonly openbaarOp: CivilDate | null;
  readonly application: CivilDate | null;
}

/** An alternative that is held against people from this region, complete with its conditions; judged case by case. */
export interface AlternativeAnswer extends ProtectionAlternative {
  readonly instrument: InstrumentId;
  readonly citation: string | null;
  readonly exclusions: readonly Condition[];
}

/** `governs`: decides the answer. `confirms`: says the same. `mirror`: a paragraph that repeats a moratorium and decides nothing. `states`: says that there was no policy. `cited`: a paragraph whose areas the governing text means. */
export interface Basis {
  readonly instrument: InstrumentId;
  readonly part: string | null;
  readonly reference: string | null;
  readonly kind: InstrumentKind;
  readonly role: 'governs' | 'confirms' | 'mirror' | 'states' | 'cited';
  readonly rank: Rank;
  /** The instrument that states it where that is another one. */
  readonly statedIn: string | null;
  readonly citation: string | null;
  readonly signedOn: ImpreciseDate | null;
  readonly publishedOn: ImpreciseDate | null;
  readonly gazette: string | null;
  /** First day of legal effect, as far as it is known. */
  readonly entry: ImpreciseDate | null;
  readonly jci: string | null;
  readonly text: string | null;
  readonly refersTo: readonly string[];
  readonly reasons: readonly Reason[];
  /** Ids of the events it rests on. */
  readonly events: readonly string[];
}

/** A text of the general part (chapter C2 and the first section of C7) that every country's section elaborates. */
export interface GeneralPolicyAnswer {
  readonly citation: string | null;
  readonly topic: Topic;
  readonly instrument: InstrumentId;
  readonly text: string | null;
  /** `uncertain`: the record admits other readings of the general part on this day, which stand beside it. */
  readonly certainty: Exclude<Certainty, 'certain'>;
  readonly period: AnswerPeriod;
}

/** Advice on this topic and region; it never governs. */
export interface AdviceAnswer {
  readonly instrument: InstrumentId;
  readonly kind: InstrumentKind;
  readonly reference: string | null;
  readonly signedOn: ImpreciseDate | null;
  /** Null where it is not known when it was made public; the answer then has the notice `public-date-unknown`. */
  readonly madePublicOn: ImpreciseDate | null;
  readonly points: readonly (AdvicePoint & {
    readonly outcome: 'followed' | 'partly' | 'not' | 'unknown';
    /** The scopes by which a grading means the asked region in part only; empty where it means all of it, and for the country. */
    readonly partial: readonly Scope[];
  })[];
  readonly reasons: readonly Reason[];
  readonly label: Bilingual;
}

export interface EvidenceAnswer extends EvidenceItem {
  readonly statedIn: InstrumentId;
}

export interface CourtFindingAnswer {
  readonly instrument: InstrumentId;
  readonly judgment: InstrumentId;
  readonly judgedOn: CivilDate;
  readonly finding: string;
  readonly summary: Bilingual | null;
}

/** Something the reader must know about the answer. */
export interface Notice extends Bilingual {
  readonly code: string;
  readonly instrument: InstrumentId | null;
}

/** What an answer says about one reading. */
export interface Reading {
  /** Null for the general part. */
  readonly country: PolicyOwner;
  readonly region: { readonly id: RegionId; readonly name: string } | null;
  readonly topic: Topic;
  readonly asked: Asked;
  readonly state: State;
  readonly level: Level | null;
  /** The scale of the text. */
  readonly framework: Framework | null;
  /** The scale that policy used on the asked day, whatever this text uses. */
  readonly frameworkInForce: Framework | null;
  readonly closedList: boolean | null;
  /** How firmly the text grades; null where it does not grade. */
  readonly presumption: Presumption | null;
  readonly certainty: Certainty;
  readonly period: AnswerPeriod;
  /** First day on which what governed no longer held; null where it holds. */
  readonly endedOn: ImpreciseDate | null;
  /** A court found the moratorium unlawful. */
  readonly disputed: boolean;
  readonly term: MoratoriumTerm | null;
  readonly label: Bilingual;
  /** The alternative that the text holds against people from this region; null where it holds none, or none that can be established. */
  readonly protectionAlternative: AlternativeAnswer | null;
  /** Where the text holds more than one alternative for this region: the others. */
  readonly otherAlternatives: readonly AlternativeAnswer[];
  readonly basis: readonly Basis[];
  /** The general part in force that goes with it; empty where it is not held, which a notice then says of a grade. */
  readonly generalPolicy: readonly GeneralPolicyAnswer[];
  readonly advice: readonly AdviceAnswer[];
  readonly evidence: readonly EvidenceAnswer[];
  readonly courtFindings: readonly CourtFindingAnswer[];
  readonly notices: readonly Notice[];
  readonly coverage: { readonly attestedThrough: CivilDate | null };
  readonly ledger: LedgerPoint;
}

/**
 * The answer to a question. At top level of an uncertain answer stands only what all candidates share
 * (`state: unknown` and null otherwise); each candidate is a full reading, its certainty `uncertain`.
 */
export interface Answer extends Reading {
  readonly candidates: readonly Reading[] | null;
  /** For a question about the country under `article-15c`: every region that existed on the day. Null otherwise. */
  readonly regions: readonly RegionSummary[] | null;
  /** The foot of every answer for people. */
  readonly foot: Bilingual;
  /** True for an answer from an example ledger: VOORBEELD. */
  readonly example: boolean;
}

export interface LedgerPoint {
  /** Opaque place of the last event looked at; null for none. */
  readonly position: string | null;
  readonly recordedAt: string | null;
  /** Version of the gazetteer that resolved the names. */
  readonly gazetteer: string;
}

export interface RegionSummary {
  readonly region: { readonly id: RegionId; readonly name: string };
  readonly state: State;
  readonly level: Level | null;
  readonly framework: Framework | null;
  readonly certainty: Certainty;
  /** State and level of each reading of an uncertain answer. */
  readonly candidates:
    | readonly {
        readonly state: State;
        readonly level: Level | null;
        readonly instrument: InstrumentId | null;
      }[]
    | null;
  readonly period: AnswerPeriod;
  readonly notices: readonly string[];
}

/** What holds on a day, in short: without its period, and without what is to be minded. */
export type Standing = Pick<RegionSummary, 'state' | 'level' | 'framework' | 'certainty' | 'candidates'>;

/** Every region of a country that existed on the asked day. */
export interface MapAnswer {
  readonly country: CountryCode;
  readonly topic: Topic;
  readonly asked: Asked;
  readonly frameworkInForce: Framework | null;
  readonly regions: readonly RegionSummary[];
  readonly coverage: { readonly attestedThrough: CivilDate | null };
  readonly foot: Bilingual;
  readonly example: boolean;
  readonly ledger: LedgerPoint;
}

/** Regions of all countries of which something is recorded. */
export interface GradingsAnswer {
  readonly asked: Asked;
  readonly level: Level | null;
  readonly gradings: readonly (RegionSummary & { readonly country: CountryCode })[];
  readonly foot: Bilingual;
  readonly example: boolean;
  readonly ledger: LedgerPoint;
}

/** Consecutive runs of days with the same answer, oldest first, along the peildatum. */
export interface HistoryAnswer {
  readonly country: CountryCode;
  readonly topic: Topic;
  readonly beschikbaarOp: string | null;
  readonly lines: readonly {
    readonly region: { readonly id: RegionId; readonly name: string } | null;
    readonly runs: readonly HistoryRun[];
  }[];
  readonly foot: Bilingual;
  readonly example: boolean;
  readonly ledger: LedgerPoint;
}

/** A history with what others hold its changes to be. */
export interface AssessedHistory extends HistoryAnswer {
  /** Of the changes of the topic by acts that govern on some of its days, or may, in the order of the days; never derived from the texts. */
  readonly assessments: readonly ChangeAssessment[];
}

export interface HistoryRun extends Omit<RegionSummary, 'region' | 'period'> {
  /** Civil days, half-open; `..` where open. */
  readonly from: CivilDate | '..';
  readonly until: CivilDate | '..';
  /** Of a moratorium: its end as the texts had it then; two runs may differ in nothing else. */
  readonly term: MoratoriumTerm | null;
  readonly instrument: InstrumentId | null;
}

/** One side of a change; null where the region is not there on those days. */
export type ChangeSide =
  | (Pick<RegionSummary, 'state' | 'level' | 'framework' | 'certainty' | 'candidates'> & {
      readonly instrument: InstrumentId | null;
    })
  | null;

/** A run of days on which two histories answer otherwise. */
export interface ChangedDays {
  readonly region: { readonly id: RegionId; readonly name: string } | null;
  /** Civil days, half-open; `..` where open. */
  readonly from: CivilDate | '..';
  readonly until: CivilDate | '..';
  readonly before: ChangeSide;
  readonly after: ChangeSide;
}

/** Days of which one recorded event changed the answer. */
export interface EventEffect extends ChangedDays {
  readonly country: CountryCode;
  readonly topic: Topic;
}

/** A named change; never "up" or "down". */
export type ChangeName =
  'newly-graded' | 'no-longer-graded' | 'level-changed' | 'framework-changed' | 'text-only';

export interface DifferenceAnswer {
  readonly country: CountryCode;
  readonly topic: Topic;
  /** Both are days of their own. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly beschikbaarOp: string | null;
  readonly changes: readonly RegionDifference[];
  /** Regions whose answer is uncertain on either day. */
  readonly uncertain: readonly {
    readonly region: { readonly id: RegionId; readonly name: string };
    readonly before: RegionSummary | null;
    readonly after: RegionSummary | null;
  }[];
  readonly alternative: {
    readonly before: readonly AlternativeAnswer[];
    readonly after: readonly AlternativeAnswer[];
    readonly changed: boolean;
  };
  readonly notices: readonly Notice[];
  readonly foot: Bilingual;
  readonly example: boolean;
  readonly ledger: LedgerPoint;
}

/** A recorded event by which somebody can find it again. */
export interface EventReference {
  readonly id: string;
  readonly type: PolicyEventType;
  readonly stream: string;
  /** Opaque place in the ledger. */
  readonly position: string;
  /** As it was recorded. */
  readonly recordedAt: string;
}

/** What this ledger would have answered about one day at two moments, and which events made the difference. */
export interface KnowledgeDifferenceAnswer {
  readonly country: CountryCode;
  readonly topic: Topic;
  /** The peildatum of both. */
  readonly on: CivilDate;
  readonly openbaarOp: CivilDate | null;
  /** The ledger as it stood at the earlier moment, and at the later. */
  readonly known: LedgerPoint;
  readonly and: LedgerPoint;
  /** Regions whose answer differs, its sources included. */
  readonly changes: readonly {
    readonly region: RegionSummary['region'];
    readonly before: RegionSummary;
    readonly after: RegionSummary;
  }[];
  /** How many regions have the same answer at both moments. */
  readonly unchanged: number;
  /**
   * The events with which the answers became what they are at the later moment, in the order of the log, each with the regions whose
   * answer it changed. What changed and changed back between the two moments is not among them.
   */
  readonly events: readonly (EventReference & { readonly regions: readonly RegionId[] })[];
  readonly foot: Bilingual;
  readonly example: boolean;
  readonly ledger: LedgerPoint;
}

/** What differs for one region between two days; each is a peildatum of its own. */
export interface RegionChange {
  /** Null where it is designated on neither day, where nothing changed, and where it is uncertain on either day. */
  readonly difference: RegionDifference | null;
  readonly uncertain: boolean;
  /** Whether one act governs on both days and says the same; null where that cannot be established. */
  readonly same: boolean | null;
}

export interface RegionDifference {
  readonly region: { readonly id: RegionId; readonly name: string };
  readonly change: ChangeName;
  /** Null where the region did not exist on that day. */
  readonly before: RegionSummary | null;
  readonly after: RegionSummary | null;
  /** The recorded comparison of scales on which `level-changed` rests, with who made it. */
  readonly comparison: (Comparison & { readonly instrument: InstrumentId }) | null;
  /** What others hold the change to be that the act which governs afterwards made; never derived from the texts. */
  readonly assessments: readonly ChangeAssessment[];
  readonly label: Bilingual;
}

export interface ChangeAssessment {
  readonly instrument: InstrumentId;
  readonly assessment: Assessment;
  readonly reason: Bilingual;
  readonly author: string;
  readonly source: Source;
}

export type { Scope };
