import type {
  Bilingual,
  CivilDate,
  CountryCode,
  ImpreciseDate,
  InstrumentId,
  InstrumentKind,
  PolicyEventType,
  Topic,
} from '@peildatum/policy';
import type { EventEffect, Finding, HistoryRun, LedgerPoint } from '@peildatum/timeline';

/** What an audit is about. Both days are of the Netherlands; `to` is exclusive. */
export interface AuditQuestion {
  /** Whether the period is that of recording, or that of the days whose answers changed. */
  readonly by: 'recording' | 'peildatum';
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly country: CountryCode | null;
  /** Only what this actor recorded. */
  readonly actor: string | null;
}

export interface AuditHead {
  readonly asked: AuditQuestion;
  /** The day up to which open periods are counted: the last of the period, or today where that is earlier. */
  readonly countedThrough: CivilDate;
  /** Whether it says who recorded what. */
  readonly actorsShown: boolean;
  readonly foot: Bilingual;
  readonly example: boolean;
  /** The ledger as the audit describes it: at the end of the period of recording, else as it is. */
  readonly ledger: LedgerPoint;
}

/** One recorded event. */
export interface AuditEvent {
  readonly id: string;
  readonly type: PolicyEventType;
  readonly stream: string;
  readonly position: string;
  readonly recordedAt: string;
  /** Null where the asker may not see it. */
  readonly actor: string | null;
  readonly instrument: InstrumentId | null;
  readonly countries: readonly CountryCode[];
  readonly what: Bilingual;
  /** On what ground it was recorded; null where the event itself gives none. */
  readonly why: Bilingual | null;
  /** Days from the publication, or from the recording that is corrected, to this recording. */
  readonly delay: AuditDelay | null;
  readonly correction: AuditCorrection | null;
  /** The runs of days whose answer it changed. */
  readonly effect: readonly EventEffect[];
}

export interface AuditDelay {
  readonly since: 'publication' | 'recording';
  readonly on: CivilDate;
  readonly days: number;
}

export interface AuditCorrection {
  readonly corrects: string;
  readonly type: PolicyEventType;
  readonly recordedAt: string;
  readonly actor: string | null;
  readonly kind: 'void' | 'replace';
  /** Top-level fields as they read before and after; none for an event that was voided. */
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

/** Delays of one kind, in whole days. */
export interface DelaySummary {
  readonly since: AuditDelay['since'];
  readonly count: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** A date that the record does not fix. */
export interface OpenDate {
  readonly instrument: InstrumentId;
  readonly name: Bilingual;
  readonly countries: readonly CountryCode[];
  readonly date: 'entry' | 'signedOn';
  readonly part: string | null;
  readonly value: ImpreciseDate;
  /** Moment of the recording that it stands in. */
  readonly since: string;
  readonly days: number;
}

/** The steps from advice to register, in the order in which they are meant to come. */
export const processSteps = ['advice', 'signature', 'letter', 'publication', 'entry', 'recorded'] as const;
export type ProcessStep = (typeof processSteps)[number];

/** How an instrument with acts came about and got here. */
export interface InstrumentProcess {
  readonly instrument: InstrumentId;
  readonly name: Bilingual;
  readonly kind: InstrumentKind;
  readonly countries: readonly CountryCode[];
  readonly steps: readonly {
    readonly step: ProcessStep;
    /** Null: missing from the record. */
    readonly on: ImpreciseDate | null;
    /** The document that is the step, where it is another one. */
    readonly by: InstrumentId | null;
  }[];
  readonly intervals: readonly {
    readonly from: ProcessStep;
    readonly to: ProcessStep;
    /** Days between them, below zero where the order was another; `most` null where there is no latest. */
    readonly least: number | null;
    readonly most: number | null;
  }[];
  readonly missing: readonly ProcessStep[];
  /** The newest evidence that the instrument or its advice gives; null where there is none with a date. */
  readonly information: {
    readonly through: CivilDate;
    readonly statedIn: InstrumentId;
    /** Days from it to the earliest day of the signature; null where that is not recorded. */
    readonly days: number | null;
  } | null;
  readonly signatory: { readonly office: string; readonly mandate: string | null } | null;
  /** What it says of a country of which neither it nor its advice gives any evidence. */
  readonly withoutEvidence: readonly {
    readonly country: CountryCode;
    readonly topic: Topic;
    readonly citation: string | null;
  }[];
}

/** Measures of this register, not of the policy. */
export interface CountryFigures {
  readonly country: CountryCode;
  readonly name: Bilingual;
  /** Documents that speak of the country in any way. */
  readonly instruments: number;
  /** Of this audit: events about the country, corrections among them, and those that changed an answer. */
  readonly events: number;
  readonly corrections: number;
  readonly changingEvents: number;
  /** Days of the period on which the answer on some region is another than the day before. */
  readonly changes: number;
  /** Days of regions under `article-15c` in the period through `countedThrough`. */
  readonly days: {
    readonly certain: number;
    readonly asRecorded: number;
    readonly uncertain: number;
    readonly total: number;
  };
  /** `certain` of `total`; null where the period has no such day. */
  readonly certainShare: number | null;
}

export interface CountryPicture {
  readonly country: CountryCode;
  readonly name: Bilingual;
  readonly lines: readonly {
    readonly region: { readonly id: string; readonly name: string };
    readonly runs: readonly PictureRun[];
  }[];
}

/** Within the period: both borders are days. */
export type PictureRun = Pick<
  HistoryRun,
  'state' | 'level' | 'framework' | 'certainty' | 'candidates' | 'instrument'
> & { readonly from: CivilDate; readonly until: CivilDate };

/** The rows of an audit, list by list: of the events as many as the log holds, of the lists behind them fewer. */
export interface AuditLists {
  readonly events: AuditEvent;
  readonly delays: DelaySummary;
  readonly openDates: OpenDate;
  /** What in the record asks for attention; of a period of days only what is about one of them, or about no days. */
  readonly findings: Finding;
  readonly processes: InstrumentProcess;
  readonly figures: CountryFigures;
  readonly pictures: CountryPicture;
}
/** In the order in which they are written. */
export const auditLists = [
  'events',
  'delays',
  'openDates',
  'findings',
  'processes',
  'figures',
  'pictures',
] as const satisfies readonly (keyof AuditLists)[];

/** A piece of an audit. They come list by list. */
export type AuditPiece = {
  [L in keyof AuditLists]: { readonly list: L; readonly row: AuditLists[L] };
}[keyof AuditLists];

/** An audit as it is read: once, from the front. */
export interface Audit {
  readonly head: AuditHead;
  readonly pieces: AsyncIterable<AuditPiece>;
}

/** An audit as one object. */
export type AuditAnswer = AuditHead & {
  readonly [L in keyof AuditLists]: readonly AuditLists[L][];
};
