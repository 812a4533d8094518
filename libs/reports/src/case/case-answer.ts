import type {
  Bilingual,
  CivilDate,
  CountryCode,
  ImpreciseDate,
  InstrumentId,
  InstrumentKind,
  RegionId,
  Topic,
} from '@peildatum/policy';
import type {
  AlternativeAnswer,
  Answer,
  ChangeAssessment,
  CourtFindingAnswer,
  EventReference,
  Finding,
  LedgerPoint,
  Notice,
  RegionDifference,
  Standing,
} from '@peildatum/timeline';

import type { NamedDate } from './date-names.js';
import type { AskingRule, KnownDate } from './known-dates.js';

/** What is asked of a case, resolved. */
export interface CaseQuestion {
  readonly country: CountryCode;
  readonly region: RegionId;
  readonly topic: Topic;
  readonly dates: readonly NamedDate[];
  /** Only what this ledger had recorded by this moment; null for the whole log. */
  readonly beschikbaarOp: string | null;
  /** The day by which a party could have known; null: of each day that day itself. */
  readonly openbaarOp: CivilDate | null;
}

/** The answer to a case: what applied on each of its days, and everything that bears on it. It never says which day counts. */
export interface CaseAnswer {
  readonly country: CountryCode;
  readonly countryName: Bilingual;
  readonly region: { readonly id: RegionId; readonly name: string };
  readonly topic: Topic;
  readonly asked: {
    readonly dates: readonly NamedDate[];
    readonly beschikbaarOp: string | null;
    readonly openbaarOp: CivilDate | null;
  };
  /** The answer in one sentence. */
  readonly label: Bilingual;
  /** By day, in the order of the days; two names of one day in the order in which they were given. */
  readonly dates: readonly DatedAnswer[];
  /** What differs between each day and the next. */
  readonly changes: readonly CaseChange[];
  /** Null where no day is named as the decision. */
  readonly afterDecision: AfterDecision | null;
  readonly courtFindings: readonly CourtFindingAnswer[];
  /** Each notice once, with the names of the days whose answer it belongs to. */
  readonly notices: readonly CaseNotice[];
  /** What in the record asks for attention and touches the answer. */
  readonly findings: readonly CaseFinding[];
  readonly sources: readonly CaseSource[];
  /** Which rule would ask for which of the named days. */
  readonly rules: readonly AskingRule[];
  readonly foot: Bilingual;
  readonly example: boolean;
  readonly ledger: LedgerPoint;
}

export interface DatedAnswer extends NamedDate {
  readonly known: KnownDate | null;
  /** As a peildatum; null where the region was no area under its name on the day. */
  readonly answer: Answer | null;
  /** The area it split off from, where the region was not there; null within the area too where the gazetteer names none. */
  readonly outside: { readonly parent: RegionId | null } | null;
  /** What a party could have known: only what had been made public by `openbaarOp`, what is unknown kept. */
  readonly public: (Standing & { readonly openbaarOp: CivilDate }) | null;
  /** What this ledger had recorded by the end of the day. */
  readonly recorded: (Standing & { readonly ledger: LedgerPoint }) | null;
  /** The events recorded since that made the answer what it is. */
  readonly learnt: readonly EventReference[];
}

export interface CaseChange {
  readonly from: string;
  readonly to: string;
  /** The named change of the designation; null where there is none, and where it is uncertain on either day. */
  readonly difference: RegionDifference | null;
  readonly uncertain: boolean;
  /** Whether the same act governs and says the same; null where that cannot be established. */
  readonly same: boolean | null;
  /** The alternatives held against people from the region; null where that cannot be established. */
  readonly alternative: {
    readonly before: readonly AlternativeAnswer[] | null;
    readonly after: readonly AlternativeAnswer[] | null;
    readonly changed: boolean | null;
  };
  /** What others hold the change to be of acts that govern on the later day, or may, and not on the earlier. */
  readonly assessments: readonly ChangeAssessment[];
  /** Ids of advice on this that was signed before what governs on the later day entered, and not before what governed on the earlier day did. */
  readonly advice: readonly InstrumentId[];
}

/** Whether something happened by a day. */
export type ByDay = 'yes' | 'no' | 'not-established';

/** What was published after the decision, apart from what was only signed or announced. */
export interface AfterDecision {
  readonly decision: NamedDate;
  readonly hearing: NamedDate | null;
  /** Acts of which the publication lies after the decision. */
  readonly published: readonly LaterAct[];
  /** Acts of which it is not established whether the publication lies after the decision. */
  readonly perhapsPublished: readonly LaterAct[];
  /** Acts of which no publication is recorded and that may still have entered after the decision. */
  readonly onlySigned: readonly LaterAct[];
  /** Other documents signed or made public after the decision: they announce or explain, and change nothing. */
  readonly announced: readonly LaterDocument[];
  /** Ends, rectifications and extensions with legal effect after the decision. */
  readonly aftermath: readonly Aftermath[];
  /** The last day of the case, where it lies after the decision: what begins after it is not listed. Null: everything is. */
  readonly through: CivilDate | null;
  /** How many documents are not listed, as they surely were signed, published, made public and entered after `through`. */
  readonly beyond: number;
}

export interface LaterDocument {
  readonly instrument: InstrumentId;
  readonly name: Bilingual;
  readonly kind: InstrumentKind;
  readonly reference: string | null;
  readonly signedOn: ImpreciseDate | null;
  readonly madePublicOn: ImpreciseDate | null;
  readonly events: readonly EventReference[];
}

export interface LaterAct extends LaterDocument {
  readonly publishedOn: ImpreciseDate | null;
  readonly gazette: string | null;
  readonly entry: ImpreciseDate;
  /** By the hearing, where one is named. */
  readonly publishedByHearing: ByDay | null;
  readonly enteredByHearing: ByDay | null;
}

export interface Aftermath {
  readonly instrument: InstrumentId;
  readonly name: Bilingual;
  readonly effectiveOn: CivilDate;
  readonly event: EventReference;
}

export interface CaseNotice extends Notice {
  readonly dates: readonly string[];
}

/** `dates`: names of the days that it is about, or may be; of all where it is about no days. */
export interface CaseFinding extends Finding {
  readonly dates: readonly string[];
}

/** A document that the case rests on or mentions. */
export interface CaseSource {
  readonly instrument: InstrumentId;
  readonly name: Bilingual;
  readonly kind: InstrumentKind;
  readonly reference: string | null;
  /** `basis`: an answer rests on it. `advice` and `judgment` never govern. */
  readonly use: 'basis' | 'advice' | 'judgment';
  /** Names of the days it is used for. */
  readonly dates: readonly string[];
  readonly held: boolean;
  readonly links: readonly SourceLink[];
  readonly events: readonly EventReference[];
}

export interface SourceLink {
  readonly kind: 'jci' | 'staatscourant' | 'kamerstuk' | 'ecli' | 'recorded';
  /** What the link is called: the jci with both dates, the number of the publication, the ECLI. */
  readonly name: string;
  readonly href: string;
}
