import {
  entryOf,
  isMoratoriumTopic,
  madePublicOn,
  publishedOn,
  toDayNumber,
  type AppliesTo,
  type PolicyOwner,
  type DataOf,
  type DayBounds,
  type DayNumber,
  type Effective,
  type Entry,
  type EventOf,
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

type Stated = ReadonlyMap<PolicyOwner, ReadonlyMap<Topic, readonly StatedProvision[]>>;

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
  /** By country and topic: what each part states, in the order of the parts; empty where the act replaces the topic in silence. */
  readonly stated: Stated;
  readonly extensions: readonly Extension[];
  /** The events it rests on. */
  readonly events: readonly string[];
  /** Their ids with commas; equal ones make equal versions. */
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

/** The countries of which an act says or replaces anything. */
export function countriesOf(node: ActNode): Set<PolicyOwner> {
  return new Set([...node.sections, ...node.topics.keys()]);
}

/** Whether the version belongs to what a prefix of the log knew. */
export function isKnownAt(node: ActNode, prefix: number): boolean {
  return node.knownFrom < prefix && prefix <= node.knownUntil;
}

type Act = Effective<EventOf<'ActRecorded'>>;

/** Where an act reads what is recorded of its instrument, which is not held for as long as the act is. */
export interface FactsKept {
  facts(): InstrumentFacts;
  /** Tells that the act holds what it read, until {@link HoldsFacts.letGo} is called. */
  heldBy(act: HoldsFacts): void;
}

export interface HoldsFacts {
  letGo(): void;
}

/** Facts that whoever reads the acts holds anyway. */
export function atHand(facts: InstrumentFacts): FactsKept {
  return { facts: () => facts, heldBy: () => undefined };
}

/** The acts of one instrument as its facts read now. */
export function actNodes(facts: InstrumentFacts, knownFrom: number, kept: FactsKept): ActNode[] {
  if (facts.acts.length === 0) return [];
  const shared: SharedByActs = {
    published: publishedOn(facts)?.bounds ?? null,
    madePublic: madePublicOn(facts),
    withdrawnFrom: facts.withdrawals.reduce(
      (first, { event }) => Math.min(first, toDayNumber(event.data.withdrawnFrom)),
      Infinity,
    ),
    eventIds: eventIdsOf(facts),
    knownFrom,
  };
  return enteringTogether(facts).map(
    ({ entry, acts }, order) => new RecordedAct(facts, acts, entry, order, shared, kept),
  );
}

function enteringTogether(facts: InstrumentFacts): readonly { entry: Entry; acts: Act[] }[] {
  const [only, ...others] = facts.acts;
  if (others.length === 0) return [{ entry: entryOf(facts, only!.event.data), acts: [only!] }];
  const groups = new Map<string, { entry: Entry; acts: Act[] }>();
  for (const act of facts.acts) {
    const entry = entryOf(facts, act.event.data);
    const key = groupKey(act.event.data, entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { entry, acts: [act] });
    else group.acts.push(act);
  }
  return [...groups.values()];
}

type SharedByActs = Pick<ActNode, 'published' | 'madePublic' | 'withdrawnFrom' | 'eventIds' | 'knownFrom'>;

class RecordedAct implements ActNode, HoldsFacts {
  readonly key: string;
  readonly instrument: InstrumentId;
  readonly kind: InstrumentKind;
  readonly observes: boolean;
  readonly parts: readonly string[];
  readonly source: DataOf<'ActRecorded'>['source'];
  readonly rank: Rank;
  readonly published: DayBounds | null;
  readonly madePublic: DayBounds | null;
  readonly endsOn: DayNumber;
  readonly withdrawnFrom: DayNumber;
  readonly appliesTo: AppliesTo | null;
  readonly sections: ReadonlySet<PolicyOwner>;
  readonly topics: ReadonlyMap<PolicyOwner, readonly Topic[]>;
  readonly extensions: readonly Extension[];
  readonly eventIds: string;
  readonly isRectified: boolean;
  readonly hasLapses: boolean;
  readonly knownFrom: number;
  knownUntil = Infinity;
  private readonly actIds: readonly string[];
  private readStated: Stated | null = null;

  constructor(
    facts: InstrumentFacts,
    acts: readonly Act[],
    readonly entry: Entry,
    readonly order: number,
    shared: SharedByActs,
    private readonly kept: FactsKept,
  ) {
    const data = acts[0]!.event.data;
    this.key = `${facts.id}#${data.part}`;
    this.instrument = facts.id;
    this.kind = facts.instrument.event.data.kind;
    this.observes = this.kind === 'consolidated-text';
    this.parts = acts.map((act) => act.event.data.part);
    this.source = data.source;
    this.rank = data.source.rank;
    this.published = shared.published;
    this.madePublic = shared.madePublic;
    this.endsOn = data.endsOn === null ? Infinity : toDayNumber(data.endsOn);
    this.withdrawnFrom = shared.withdrawnFrom;
    this.appliesTo = data.appliesTo;
    this.sections = sectionsOf(acts);
    this.topics = topicsStated(facts, acts);
    this.extensions = extensionsOf(facts, this.parts);
    this.eventIds = shared.eventIds;
    this.isRectified = facts.rectifications.length > 0;
    this.hasLapses = facts.lapses.length > 0;
    this.knownFrom = shared.knownFrom;
    this.actIds = acts.map(({ recorded }) => recorded.id);
  }

  get events(): readonly string[] {
    return this.eventIds.split(',');
  }

  get facts(): InstrumentFacts {
    return this.kept.facts();
  }

  get stated(): Stated {
    if (this.readStated === null) {
      const { facts } = this;
      const acts = facts.acts.filter(({ recorded }) => this.actIds.includes(recorded.id));
      this.readStated = statedBy(facts, acts);
      this.kept.heldBy(this);
    }
    return this.readStated;
  }

  letGo(): void {
    this.readStated = null;
  }
}

/** Parts that share it enter on the same day in every reading. */
function groupKey(act: DataOf<'ActRecorded'>, entry: Entry): string {
  return JSON.stringify([
    act.entry,
    act.worksBackTo,
    act.endsOn,
    act.appliesTo,
    act.source.rank,
    String(entry.bounds.earliest),
    String(entry.bounds.latest),
  ]);
}

/** What shapes the acts of an instrument; advice and evidence do not. */
function eventIdsOf(facts: InstrumentFacts): string {
  const ids: string[] = [];
  for (const list of [
    [facts.instrument],
    facts.acts,
    facts.publications,
    facts.disclosures,
    facts.claims,
    facts.rectifications,
    facts.withdrawals,
    facts.lapses,
    facts.extensions,
    facts.courtFindings,
  ] as const) {
    for (const one of list) {
      ids.push(one.recorded.id);
      for (const correction of one.corrections) ids.push(correction.id);
    }
  }
  return ids.join();
}

/** The topics of each country on which the acts state something, in the order of {@link statedBy}. */
function topicsStated(facts: InstrumentFacts, acts: readonly Act[]): Map<PolicyOwner, Topic[]> {
  const found = new Map<PolicyOwner, Topic[]>();
  const add = (country: PolicyOwner, topic: Topic) => {
    const topics = found.get(country);
    if (topics === undefined) found.set(country, [topic]);
    else if (!topics.includes(topic)) topics.push(topic);
  };
  for (const { event } of acts) {
    for (const one of event.data.replaces)
      if (one.kind === 'topics') for (const topic of one.topics) add(one.country, topic);
    for (const { country, topic } of event.data.provisions) add(country, topic);
    for (const { event: rectification } of facts.rectifications)
      if (rectification.data.part === event.data.part)
        for (const { country, topic } of rectification.data.provisions) add(country, topic);
  }
  return found;
}

function sectionsOf(acts: readonly Act[]): Set<PolicyOwner> {
  return new Set(
    acts.flatMap(({ event }) =>
      event.data.replaces.filter((one) => one.kind === 'section').map((one) => one.country),
    ),
  );
}

function statedBy(facts: InstrumentFacts, acts: readonly Act[]): Stated {
  const stated = new Map<PolicyOwner, Map<Topic, StatedProvision[]>>();
  for (const { event } of acts) {
    for (const one of event.data.replaces) {
      if (one.kind !== 'topics') continue;
      const topics = topicsOf(stated, one.country);
      for (const topic of one.topics) if (!topics.has(topic)) topics.set(topic, []);
    }
    for (const provision of statedByPart(facts, event.data)) {
      const { country, topic } = provision.texts[0]!.provision;
      const topics = topicsOf(stated, country);
      topics.set(topic, [...(topics.get(topic) ?? []), provision]);
    }
  }
  return stated;
}

function topicsOf(
  stated: Map<PolicyOwner, Map<Topic, StatedProvision[]>>,
  country: PolicyOwner,
): Map<Topic, StatedProvision[]> {
  let topics = stated.get(country);
  if (topics === undefined) {
    topics = new Map();
    stated.set(country, topics);
  }
  return topics;
}

/** What one part states, with its rectified texts and lapses. */
function statedByPart(facts: InstrumentFacts, act: DataOf<'ActRecorded'>): StatedProvision[] {
  const stated: StatedProvision[] = act.provisions.map((provision) => ({
    part: act.part,
    texts: [{ from: -Infinity, provision }],
    lapsedFrom: Infinity,
  }));
  const rectifications = facts.rectifications
    .map(({ event }) => event.data)
    .filter((one) => one.part === act.part)
    .map((one) => ({ ...one, from: toDayNumber(one.entersOn) }))
    .sort((a, b) => a.from - b.from);
  for (const { from, provisions } of rectifications) {
    for (const provision of provisions) {
      const text = { from, provision };
      const old = stated.findIndex((one) => isSameParagraph(one, provision));
      if (old === -1) stated.push({ part: act.part, texts: [text], lapsedFrom: Infinity });
      else stated[old] = { ...stated[old]!, texts: [...stated[old]!.texts, text] };
    }
  }
  const lapses = facts.lapses.map(({ event }) => event.data).filter((one) => one.part === act.part);
  if (lapses.length === 0) return stated;
  return stated.map((one) => {
    const { country, topic } = one.texts[0]!.provision;
    const days = lapses
      .filter((lapse) => lapse.country === country && lapse.topic === topic)
      .map((lapse) => toDayNumber(lapse.lapsedFrom));
    return { ...one, lapsedFrom: Math.min(...days, one.lapsedFrom) };
  });
}

function isSameParagraph(stated: StatedProvision, { country, topic, citation }: Provision): boolean {
  const first = stated.texts[0]!.provision;
  return first.country === country && first.topic === topic && first.citation === citation;
}

function extensionsOf(facts: InstrumentFacts, parts: readonly string[]): Extension[] {
  return facts.extensions
    .filter(({ event }) => parts.includes(event.data.part))
    .map(({ event, recorded }) => ({
      entersOn: toDayNumber(event.data.entersOn),
      worksBackTo: event.data.worksBackTo === null ? null : toDayNumber(event.data.worksBackTo),
      until: toDayNumber(event.data.until),
      words: event.data.words,
      event: recorded.id,
    }))
    .sort((a, b) => a.entersOn - b.entersOn);
}

/** Whether the act can move the topic: only a moratorium moves the moratoria, and a moratorium moves nothing by replacing a section. */
export function movesTopic(node: ActNode, topic: Topic): boolean {
  return (node.kind === 'moratorium') === isMoratoriumTopic(topic);
}
