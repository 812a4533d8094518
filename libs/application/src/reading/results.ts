import type { Language } from '@peildatum/reports';
import type {
  Bilingual,
  CivilDate,
  CountryCode,
  ImpreciseDate,
  InstrumentId,
  PolicyEvent,
  RegionId,
} from '@peildatum/policy';
import type { Answer, Asked, LedgerPoint } from '@peildatum/timeline';

/** All topics of a country, or of one of its regions, at one point. */
export interface PolicyAnswer {
  readonly country: CountryCode;
  readonly region: { readonly id: RegionId; readonly name: string } | null;
  readonly asked: Asked;
  /** The topics in the order of the section, others after them by name. */
  readonly topics: readonly Answer[];
  readonly foot: Bilingual;
  readonly example: boolean;
  readonly ledger: LedgerPoint;
}

export interface CountryList {
  readonly countries: readonly {
    readonly code: CountryCode;
    readonly name: Bilingual;
    /** Whether an act, advice, absence or coverage on it is recorded. */
    readonly recorded: boolean;
  }[];
  readonly example: boolean;
}

export interface RegionList {
  readonly country: CountryCode;
  readonly regions: readonly {
    readonly id: RegionId;
    readonly name: string;
    readonly spellings: readonly string[];
    /** Half-open; `..` where it was there before the register looks back, or is still there; null where no source says. */
    readonly from: ImpreciseDate | null;
    readonly until: ImpreciseDate;
    /** The area it split off from. */
    readonly carvedOutOf: RegionId | null;
  }[];
  readonly example: boolean;
}

export interface InstrumentSummary {
  readonly instrument: InstrumentId;
  readonly kind: string;
  readonly holding: 'held' | 'referenced';
  readonly title: string | null;
  readonly reference: string | null;
  readonly signedOn: ImpreciseDate | null;
  readonly publishedOn: ImpreciseDate | null;
  readonly gazette: string | null;
  readonly withdrawnFrom: CivilDate | null;
}

export interface InstrumentList {
  readonly instruments: readonly InstrumentSummary[];
  readonly example: boolean;
}

/** One instrument as it reads now, our own corrections applied. */
export interface InstrumentView extends InstrumentSummary {
  /** What a later write sends as If-Match. */
  readonly etag: string;
  /** Its facts in log order, corrections applied. */
  readonly facts: readonly { readonly id: string; readonly event: PolicyEvent }[];
  readonly example: boolean;
}

/** Every event as it was recorded, corrections beside what they correct. */
export interface InstrumentHistory {
  readonly instrument: InstrumentId;
  readonly events: readonly {
    readonly id: string;
    readonly revision: number;
    readonly recordedAt: string;
    /** Null where the asker may not see who it was. */
    readonly actor: string | null;
    readonly event: PolicyEvent;
  }[];
  readonly example: boolean;
}

export interface LedgerInfo {
  readonly engine: string;
  readonly location: string;
  readonly events: number;
  readonly streams: number;
  readonly instruments: number;
  readonly position: string | null;
  /** Effective moment of recording of the last event. */
  readonly recordedAt: string | null;
  readonly projectionHash: string;
  readonly gazetteer: string;
  readonly example: boolean;
}

export interface LedgerCheck {
  readonly sound: boolean;
  readonly events: number;
  readonly faults: readonly { readonly code: string; readonly message: string }[];
  /** SHA-256 of the events: what `sha256sum` gives for an export. Equal where the same events stand in the same order. */
  readonly logHash: string;
  readonly projectionHash: string;
  readonly example: boolean;
}

/** How many events of the ledger the answers do not hold yet. */
export interface Behind {
  readonly events: number;
  /** True where there may be more: only so many were counted. */
  readonly orMore: boolean;
}

/** For `/health/ready`: ready once the timeline has caught up, and while its subscription runs. */
export interface ReadState {
  readonly ready: boolean;
  readonly caughtUp: boolean;
  readonly position: string | null;
  /** Events read since the start. */
  readonly events: number;
  /** Why the last subscription ended, while a new one is being tried; null when it runs. Without clearance no more than that it ended. */
  readonly failure: string | null;
}

/** A rendered report, with what must be said of its bytes. */
export interface Report {
  readonly contentType: string;
  readonly fileName: string;
  /** Null where it holds both languages. */
  readonly language: Language | null;
  /** What a browser may load for it; null where the general rule will do. */
  readonly securityPolicy: string | null;
  readonly body: string | Buffer;
}

/** A report that may be longer than memory: text as it is written. */
export type StreamedReport = Omit<Report, 'body'> & {
  readonly body: string | Buffer | AsyncIterable<string>;
};
