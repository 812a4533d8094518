import type {
  CivilDate,
  CountryCode,
  InstrumentId,
  PolicyEventType,
  RegionId,
  Topic,
} from '@peildatum/policy';
import type { ChangeSide } from '@peildatum/timeline';

/** One event of a request. */
export interface RecordedFact {
  readonly id: string;
  readonly stream: string;
  /** The stream's instrument or country; both null for the mark of an example ledger. */
  readonly instrument: InstrumentId | null;
  readonly country: CountryCode | null;
  readonly revision: number;
  readonly type: PolicyEventType;
  readonly recordedAt: string;
}

/** A fact that was recorded before in the same words, and that the ledger has otherwise by now. */
export interface CorrectedFact extends Omit<RecordedFact, 'revision' | 'recordedAt'> {
  /** What reads otherwise; null where the recording was voided. */
  readonly fields: readonly string[] | null;
}

/** A stream after a write. */
export interface StreamState {
  readonly stream: string;
  /** Revision of its last event; what If-Match takes is {@link etag}. */
  readonly revision: number;
  readonly etag: string;
}

/** What a write did. When it arrives the events are durable and this node's answers include them. */
export interface RecordingResult {
  /** True where nothing was stored now: the request was handled before, or everything in it was recorded already. */
  readonly repeated: boolean;
  /** The events of this request in the order of the log, those of its first handling where it is repeated. Empty where nothing was new. */
  readonly recorded: readonly RecordedFact[];
  /** Of what was recorded already: what has been corrected since, so that the ledger does not say what was given. */
  readonly correctedSince: readonly CorrectedFact[];
  /** Every stream the request spoke of, in the order in which they were written. */
  readonly streams: readonly StreamState[];
  /** ETag of the stream the request was about; null for files and for an empty request. */
  readonly etag: string | null;
  /** The place in the ledger that holds all of it: what `Peildatum-Not-Before` takes. Null for an empty ledger. */
  readonly position: string | null;
  /** True for a ledger of invented facts: every output says VOORBEELD. */
  readonly example: boolean;
}

/** What would be recorded and what would change. */
export interface DryRun {
  readonly wouldRecord: readonly {
    readonly stream: string;
    readonly instrument: InstrumentId | null;
    readonly country: CountryCode | null;
    readonly type: PolicyEventType;
  }[];
  /** Of what was recorded already: what has been corrected since. */
  readonly correctedSince: readonly CorrectedFact[];
  /** Today in the Netherlands, the first column of {@link changes}. */
  readonly today: CivilDate;
  /** By country, topic and region, only what differs. */
  readonly changes: readonly DryRunChange[];
  readonly example: boolean;
}

/** A run of days on which one region's answer would change. */
export interface DryRunChange {
  readonly country: CountryCode;
  readonly topic: Topic;
  /** Null for a topic that is answered for the country as a whole. */
  readonly region: { readonly id: RegionId; readonly name: string } | null;
  /** Half-open; `..` where open. */
  readonly from: CivilDate | '..';
  readonly until: CivilDate | '..';
  /** Whether today lies within. */
  readonly today: boolean;
  readonly before: ChangeSide;
  readonly after: ChangeSide;
}

export interface ImportResult {
  /** Events stored now. */
  readonly imported: number;
  /** Events that were there already. */
  readonly present: number;
  readonly position: string | null;
  readonly example: boolean;
}
