import type { Bilingual, CivilDate, CountryCode, InstrumentId, Topic } from '@peildatum/policy';

/** What a back-fill did. When it arrives the events are durable and this node's answers include them. */
export interface BackfillResult {
  /** By date; of one date by chapter. */
  readonly versions: readonly BackfilledVersion[];
  /** Countries of which the span of the given versions is attested now. */
  readonly attested: readonly {
    readonly country: CountryCode;
    readonly from: CivilDate;
    readonly through: CivilDate;
  }[];
  /** Countries of which it is recorded now that they had no section yet. */
  readonly absences: readonly {
    readonly country: CountryCode;
    readonly from: CivilDate;
    readonly until: CivilDate;
  }[];
  /** True where nothing was stored now: all of it was recorded already. */
  readonly repeated: boolean;
  /** Events stored now. */
  readonly events: number;
  readonly position: string | null;
  readonly example: boolean;
}

export interface BackfilledVersion {
  readonly file: string;
  readonly date: CivilDate;
  /** `C7`. */
  readonly chapter: string;
  /** Null for a version that changes nothing of any country, or that is recorded already. */
  readonly instrument: InstrumentId | null;
  readonly changes: readonly BackfilledChange[];
  /** Words that were not understood: their paragraph is kept as text, and nothing else is made of it. */
  readonly unresolved: readonly BackfillRemark[];
  /** What the version lacks where its text shows damage: what stood before still holds, and no coverage is attested. */
  readonly notEstablished: readonly BackfillRemark[];
  /** Sections whose country is not known, kept under their heading. */
  readonly unplaced: readonly BackfillRemark[];
}

/** One topic that reads otherwise than in the version before. */
export interface BackfilledChange {
  /** Null for the general part and for a section whose country is not known. */
  readonly country: CountryCode | null;
  readonly topic: Topic;
  readonly change: 'new' | 'changed' | 'left-out';
  /** Null for what is left out. */
  readonly citation: string | null;
}

export interface BackfillRemark extends Bilingual {
  readonly country: CountryCode | null;
  readonly citation: string;
  /** The words it is about; null where there are none. */
  readonly words: string | null;
}
