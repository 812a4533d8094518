import type { CivilDate } from '../dates/civil-date.js';
import type { ImpreciseDate } from '../dates/imprecise-date.js';
import type { EvidenceItem } from './evidence.js';
import type { InstrumentId, InstrumentKind } from './instrument.js';
import type { Bilingual, Comparison, Provision, ProvisionContent, Reason } from './provision.js';
import type { CountryCode, PolicyOwner, Scope } from './scope.js';
import type { Source } from './source.js';
import type { Topic } from './topic.js';

/**
 * The events of the ledger, each at its current version. Plain JSON. Never changed once released: a new shape is a new version with an upcaster.
 * Every field is always present; what is not known is null or an empty list, said explicitly.
 */
export type PolicyEvent =
  | InstrumentRecorded
  | ActRecorded
  | AdviceRecorded
  | AdviceDecided
  | EvidenceRecorded
  | PublicationRecorded
  | DisclosureRecorded
  | DateClaimed
  | ContradictionNoted
  | InstrumentRectified
  | InstrumentWithdrawn
  | ProvisionLapsed
  | MoratoriumExtended
  | CourtFindingNoted
  | SectionRenumbered
  | ChangeAssessed
  | RecordingCorrected
  | NoPolicyStated
  | CoverageAttested
  | ExampleLedgerOpened;

export type PolicyEventType = PolicyEvent['type'];
export type EventOf<T extends PolicyEventType> = Extract<PolicyEvent, { type: T }>;
export type DataOf<T extends PolicyEventType> = EventOf<T>['data'];

interface Event<T extends string, D> {
  readonly type: T;
  readonly data: D;
}

/** A document is known: in our hands (`held`), or only because another cites it (`referenced`). */
export type InstrumentRecorded = Event<
  'InstrumentRecorded',
  {
    readonly instrument: InstrumentId;
    readonly holding: 'held' | 'referenced';
    readonly kind: InstrumentKind;
    /** What it is, where the kind is `other`. */
    readonly kindInWords: string | null;
    readonly title: string | null;
    /** Number or kenmerk as printed: `WBV 2025/11`, `4333540`. */
    readonly reference: string | null;
    readonly ecli: string | null;
    readonly caseNumber: string | null;
    readonly issuer: string | null;
    readonly signatory: Signatory | null;
    readonly legalBasis: readonly string[];
    readonly signedOn: ImpreciseDate | null;
    readonly classification: 'public' | 'confidential';
    readonly attachments: readonly string[];
    /** Services that the document says it was coordinated with. */
    readonly coordination: readonly string[];
    /** Parts that the document itself says are withheld: why and about what, never the content. */
    readonly withheld: readonly { readonly ground: string; readonly subject: string }[];
    readonly cites: readonly Citation[];
    readonly links: readonly string[];
  }
>;

/** The office that signed and its mandate; a name only as printed in the published source. */
export interface Signatory {
  readonly office: string;
  readonly mandate: string | null;
  readonly name: string | null;
}

export interface Citation {
  readonly instrument: InstrumentId;
  readonly locator: string | null;
  /** What it is cited for, in our own words. */
  readonly purpose: string | null;
}

/** The part of an instrument that sets or ends topics of countries. */
export type ActRecorded = Event<
  'ActRecorded',
  {
    readonly instrument: InstrumentId;
    /** Unique within the instrument. Of two parts that state one topic under one citation the later in this order of recording governs. */
    readonly part: string;
    readonly source: Source;
    readonly entry: EntryClause;
    /** First day of validity where the text works back; null where it does not. */
    readonly worksBackTo: CivilDate | null;
    /** First day on which the act by its own words no longer holds; null where it names none. */
    readonly endsOn: CivilDate | null;
    readonly appliesTo: AppliesTo | null;
    readonly replaces: readonly Replacement[];
    readonly provisions: readonly Provision[];
    readonly comparisons: readonly Comparison[];
    readonly reasons: readonly Reason[];
  }
>;

/** What the text says about its first day. `none`: the text has no clause. `not-known`: we do not have the text. */
export type EntryClause =
  | { readonly kind: 'day-after-publication' }
  | { readonly kind: 'fixed-date'; readonly date: CivilDate }
  | { readonly kind: 'none' }
  | { readonly kind: 'not-known' };

/** Transitional law: the applications to which alone an act applies, by the day on which they were lodged. Null on an act: to all. */
export interface AppliesTo {
  /** `date` itself is the first day of `lodged-on-or-after` and the first day without `lodged-before`. */
  readonly applications: (typeof lodgings)[number];
  readonly date: CivilDate;
  readonly words: string | null;
}
export const lodgings = ['lodged-on-or-after', 'lodged-before'] as const;

/** What an act puts in the place of what: a country's whole section, or some topics of it; of the general part (`country` null) only topics. */
export type Replacement =
  | { readonly kind: 'section'; readonly country: CountryCode; readonly citation: string | null }
  | { readonly kind: 'topics'; readonly country: PolicyOwner; readonly topics: readonly Topic[] };

/** A tree of points offered to the minister; it never governs. */
export type AdviceRecorded = Event<
  'AdviceRecorded',
  {
    readonly instrument: InstrumentId;
    readonly country: CountryCode;
    readonly points: readonly AdvicePoint[];
    readonly comparisons: readonly Comparison[];
    readonly reasons: readonly Reason[];
    /** What made the advice necessary, in our own words. */
    readonly triggers: readonly Note[];
    /** What else was weighed: precedent, politics, execution, communication, sources not asked for. */
    readonly considerations: readonly Note[];
  }
>;

export interface AdvicePoint {
  readonly number: string;
  /** Points on which this one depends: it falls with them. */
  readonly dependsOn: readonly string[];
  readonly topic: Topic | null;
  /** What a provision would say; null for a point that proposes no rule. */
  readonly content: ProvisionContent | null;
  readonly summary: Bilingual | null;
}

/** A remark in our own words, with what it refers to. */
export interface Note {
  readonly subject: string;
  readonly nl: string;
  readonly en: string;
  readonly instruments: readonly InstrumentId[];
}

/** What was done with the points of an advice. */
export type AdviceDecided = Event<
  'AdviceDecided',
  {
    readonly instrument: InstrumentId;
    readonly outcomes: readonly {
      readonly point: string;
      readonly outcome: 'followed' | 'partly' | 'not' | 'unknown';
      /** The instrument that shows it; null where none does. */
      readonly by: InstrumentId | null;
    }[];
    readonly source: Source;
  }
>;

export type EvidenceRecorded = Event<
  'EvidenceRecorded',
  { readonly instrument: InstrumentId; readonly items: readonly EvidenceItem[] }
>;

/** The instrument stands in the gazette. Rank 1 by nature. */
export type PublicationRecorded = Event<
  'PublicationRecorded',
  {
    readonly instrument: InstrumentId;
    /** Number of the publication: `stcrt-2025-12345`. */
    readonly gazette: string;
    readonly publishedOn: CivilDate;
    /** The words as published, where the recorder added them. */
    readonly text: string | null;
  }
>;

/** The document was made public in any way: sent to the House, released on request, put on a website. */
export type DisclosureRecorded = Event<
  'DisclosureRecorded',
  {
    readonly instrument: InstrumentId;
    readonly madePublicOn: ImpreciseDate;
    readonly where: string | null;
    readonly source: Source;
  }
>;

/** Dates of an instrument on which sources may speak. `entry` is of one part, the others are of the whole instrument. */
export const claimableDates = ['signedOn', 'publishedOn', 'madePublicOn', 'entry'] as const;
export type ClaimableDate = (typeof claimableDates)[number];

/**
 * One source's statement of one date. An open end, `[2025-09-01..]`, is a "not before" claim.
 */
export type DateClaimed = Event<
  'DateClaimed',
  {
    readonly instrument: InstrumentId;
    readonly date: ClaimableDate;
    /** The part meant by an `entry`; null for all parts, and for the other dates. */
    readonly part: string | null;
    readonly value: ImpreciseDate;
    readonly source: Source;
  }
>;

/** Sources say what cannot both be so. Noted, not solved. */
export type ContradictionNoted = Event<
  'ContradictionNoted',
  {
    readonly instrument: InstrumentId;
    /** Kebab-case key, unique within the instrument. */
    readonly id: string;
    readonly country: CountryCode | null;
    readonly area: Scope | null;
    readonly subject: Bilingual;
    readonly statements: readonly {
      readonly source: Source;
      readonly nl: string;
      readonly en: string;
      /** Ids of evidence items, of the instrument that states them. */
      readonly evidence: readonly string[];
    }[];
  }
>;

/** The text of a part is mended by law: read in the old one's place from `entersOn`, with the old entry and validity. */
export type InstrumentRectified = Event<
  'InstrumentRectified',
  {
    readonly instrument: InstrumentId;
    readonly part: string;
    readonly entersOn: CivilDate;
    readonly gazette: string | null;
    /** Each takes the place of the part's provision on the same country, topic and citation, or is added. */
    readonly provisions: readonly Provision[];
    readonly source: Source;
  }
>;

/** The instrument is withdrawn by law: it no longer governs from that day; an act that had not entered before that day never does. */
export type InstrumentWithdrawn = Event<
  'InstrumentWithdrawn',
  {
    readonly instrument: InstrumentId;
    readonly withdrawnFrom: CivilDate;
    readonly by: InstrumentId | null;
    readonly source: Source;
  }
>;

/** One provision ends by law, as {@link InstrumentWithdrawn} does for the whole. */
export type ProvisionLapsed = Event<
  'ProvisionLapsed',
  {
    readonly instrument: InstrumentId;
    readonly part: string;
    readonly country: PolicyOwner;
    readonly topic: Topic;
    readonly lapsedFrom: CivilDate;
    readonly by: InstrumentId | null;
    readonly source: Source;
  }
>;

/** A new end of a moratorium, `until` exclusive. After a lapse the gap stays, unless the extension works back. */
export type MoratoriumExtended = Event<
  'MoratoriumExtended',
  {
    readonly instrument: InstrumentId;
    readonly part: string;
    /** The decision that extends it; null where it is not known. */
    readonly by: InstrumentId | null;
    readonly entersOn: CivilDate;
    readonly worksBackTo: CivilDate | null;
    readonly until: CivilDate;
    readonly words: string | null;
    readonly source: Source;
  }
>;

/** A court left a provision aside or found something of it: an annotation, never a change of policy (Awb 8:3). */
export type CourtFindingNoted = Event<
  'CourtFindingNoted',
  {
    readonly instrument: InstrumentId;
    readonly judgment: InstrumentId;
    readonly judgedOn: CivilDate;
    /** Null where the finding is on the general part. */
    readonly country: PolicyOwner;
    /** The topic found upon; null for the whole instrument. */
    readonly topic: Topic | null;
    readonly finding: 'unlawful' | 'left-aside' | 'upheld' | 'insufficiently-reasoned' | 'other';
    readonly summary: Bilingual | null;
    readonly source: Source;
  }
>;

/** A section or paragraph got another number; nothing else changed. */
export type SectionRenumbered = Event<
  'SectionRenumbered',
  {
    readonly instrument: InstrumentId;
    /** Null for the general part. */
    readonly country: PolicyOwner;
    readonly from: string;
    readonly to: string;
    readonly effectiveOn: ImpreciseDate;
    readonly source: Source;
  }
>;

/** What somebody holds a change of words to be: new policy, the old in other words, or something on which opinions differ. */
export const assessments = ['substantive', 'textual', 'contested'] as const;
export type Assessment = (typeof assessments)[number];

/**
 * Somebody says what the change that an instrument made to a topic is. Never derived from a difference of texts; several may
 * stand beside one another.
 */
export type ChangeAssessed = Event<
  'ChangeAssessed',
  {
    readonly instrument: InstrumentId;
    /** Null for the general part. */
    readonly country: PolicyOwner;
    readonly topic: Topic;
    readonly assessment: Assessment;
    readonly reason: Bilingual;
    /** Who holds it so, by office: "Afdeling bestuursrechtspraak", "IND, Strategie en Uitvoeringsadvies". */
    readonly author: string;
    readonly source: Source;
  }
>;

/**
 * We recorded something wrongly; the law did not change. Counts for every question about what this ledger knew from its recording on.
 * `corrects` is the id of an event in the same stream, another correction included.
 */
export type RecordingCorrected = Event<
  'RecordingCorrected',
  {
    readonly corrects: string;
    readonly change:
      | { readonly kind: 'void' }
      /** Top-level fields of the corrected event's data with their new values; the others stay. */
      | { readonly kind: 'replace'; readonly fields: Readonly<Record<string, unknown>> };
    readonly reason: string;
  }
>;

/** A source says that there was no country policy. From `from` (`..`: no start stated) until `until`, exclusive, or until the first act. */
export type NoPolicyStated = Event<
  'NoPolicyStated',
  {
    readonly country: CountryCode;
    readonly from: CivilDate | '..';
    readonly until: CivilDate | '..';
    /** Its `instrument` is never null: the country's stream is no instrument. */
    readonly source: Source;
  }
>;

/** Somebody searched these sources for this period, both days inclusive, and recorded all that was found. */
export type CoverageAttested = Event<
  'CoverageAttested',
  {
    readonly country: CountryCode;
    readonly from: CivilDate;
    readonly through: CivilDate;
    /** What was searched, in words. */
    readonly sources: readonly string[];
    readonly instruments: readonly InstrumentId[];
  }
>;

/** First event of a ledger that holds invented facts; every output from it says so. */
export type ExampleLedgerOpened = Event<'ExampleLedgerOpened', { readonly purpose: string }>;

/** An event as the ledger gives it back, its data at the current version of its shape. */
export interface Recorded<E extends PolicyEvent = PolicyEvent> {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** Opaque place in the ledger. */
  readonly position: string;
  /** RFC 3339 in UTC with milliseconds. */
  readonly recordedAt: string;
  readonly actor: string;
  readonly event: E;
}
