import {
  isMoratoriumTopic,
  type AppliesTo,
  type PolicyOwner,
  type DataOf,
  type DayBounds,
  type DayNumber,
  type Entry,
  type InstrumentFacts,
  type InstrumentId,
  type InstrumentKind,
  type Provision,
  type Rank,
  type Topic,
} from '@peildatum/policy';

/** A provision of an act with what the law did to it since: rectified texts by their first day, and the day it lapsed. */
export interface StatedProvision {
  readonly part: string;
  /** By first day W from which each is read, oldest first; the original from `-Infinity`. */
  readonly texts: readonly { readonly from: DayNumber; readonly provision: Provision }[];
  /** First day without it; Infinity while it stands. */
  readonly lapsedFrom: DayNumber;
}

/** By country and topic what each part states. */
export type Stated = ReadonlyMap<PolicyOwner, ReadonlyMap<Topic, readonly StatedProvision[]>>;

/** A later end of a moratorium, in the order in which they count. */
export interface Extension {
  readonly entersOn: DayNumber;
  readonly worksBackTo: DayNumber | null;
  readonly until: DayNumber;
  /** How its text puts the end; null where that is not recorded. */
  readonly words: string | null;
  /** The event that recorded it. */
  readonly event: string;
}

/**
 * One act as the read side knows it during one stretch of the log: the parts of an instrument that enter together,
 * so that in every reading of the record they have the same entry. Immutable but for `knownUntil`.
 */
export interface ActNode {
  /** Equal for successive versions of one act. */
  readonly key: string;
  readonly instrument: InstrumentId;
  /** What is recorded of the instrument at this version; read from the text of its events where it is not held. */
  readonly facts: InstrumentFacts;
  readonly kind: InstrumentKind;
  /** A consolidated text observes what applies; it does not amend. */
  readonly observes: boolean;
  readonly parts: readonly string[];
  /** Place among the acts of its instrument: the later wins on one day. */
  readonly order: number;
  readonly source: DataOf<'ActRecorded'>['source'];
  readonly rank: Rank;
  readonly entry: Entry;
  readonly signed: DayBounds | null;
  readonly published: DayBounds | null;
  /** First day it can have been public; null where nothing is known of that. */
  readonly madePublic: DayBounds | null;
  readonly endsOn: DayNumber;
  readonly withdrawnFrom: DayNumber;
  /** The applications to which alone it applies; null: to all. */
  readonly appliesTo: AppliesTo | null;
  readonly sections: ReadonlySet<PolicyOwner>;
  /** By country: the topics that the act states, or replaces by name. */
  readonly topics: ReadonlyMap<PolicyOwner, readonly Topic[]>;
  /** Those of {@link topics} on which it states nothing: it only replaces them by name. */
  readonly silentOn: ReadonlyMap<PolicyOwner, readonly Topic[]>;
  /** By country and topic: what each part states, in the order of the parts; empty where the act replaces the topic in silence. */
  readonly stated: Stated;
  readonly extensions: readonly Extension[];
  /** The ids of the events of its instrument that shape acts, with commas; equal ones make equal versions. */
  readonly eventIds: string;
  readonly isRectified: boolean;
  /** Whether a provision of it lapsed. */
  readonly hasLapses: boolean;
  /** Ordinal of the event since which the ledger knows this version. */
  readonly knownFrom: number;
  /** Ordinal of the event by which it was superseded; Infinity while it is current. */
  knownUntil: number;
}

/** What the parts of an act state on a topic of a country; undefined where it neither states nor replaces it by name. */
export function statedOn(
  node: ActNode,
  country: PolicyOwner,
  topic: Topic,
): readonly StatedProvision[] | undefined {
  return node.stated.get(country)?.get(topic);
}

/** Whether any part of the act states the topic, in any text it ever had. Known without any of it being read. */
export function states(node: ActNode, country: PolicyOwner, topic: Topic): boolean {
  return (
    node.topics.get(country)?.includes(topic) === true && node.silentOn.get(country)?.includes(topic) !== true
  );
}

/** The countries of which an act says or replaces anything. */
export function countriesOf(node: ActNode): Set<PolicyOwner> {
  return new Set([...node.sections, ...node.topics.keys()]);
}

/** Whether the version belongs to what a prefix of the log knew. */
export function isKnownAt(node: ActNode, prefix: number): boolean {
  return node.knownFrom < prefix && prefix <= node.knownUntil;
}
/** Whether the act can move the topic: only a moratorium moves the moratoria, and a moratorium moves nothing by replacing a section. */
export function movesTopic(node: ActNode, topic: Topic): boolean {
  return (node.kind === 'moratorium') === isMoratoriumTopic(topic);
}
