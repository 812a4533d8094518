import {
  entryOf,
  isMoratoriumTopic,
  madePublicOn,
  publishedOn,
  toDayNumber,
  type CountryCode,
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

/** A later end of a moratorium, in the order in which they count. */
export interface Extension {
  readonly entersOn: DayNumber;
  readonly worksBackTo: DayNumber | null;
  readonly until: DayNumber;
}

/**
 * One act as the read side knows it during one stretch of the log: the parts of an instrument that enter together,
 * so that in every reading of the record they have the same entry. Immutable but for `knownUntil`.
 */
export interface ActNode {
  /** Equal for successive versions of one act. */
  readonly key: string;
  readonly instrument: InstrumentId;
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
  readonly sections: ReadonlySet<CountryCode>;
  /** By country and topic, `ML|article-15c`: what the act states, empty where it replaces the topic in silence. */
  readonly stated: ReadonlyMap<string, readonly StatedProvision[]>;
  readonly extensions: readonly Extension[];
  /** The events it rests on; equal lists make equal versions. */
  readonly events: readonly string[];
  /** Ordinal of the event since which the ledger knows this version. */
  readonly knownFrom: number;
  /** Ordinal of the event by which it was superseded; Infinity while it is current. */
  knownUntil: number;
}

export function statedKey(country: CountryCode, topic: Topic): string {
  return `${country}|${topic}`;
}

/** Whether the version belongs to what a prefix of the log knew. */
export function isKnownAt(node: ActNode, prefix: number): boolean {
  return node.knownFrom < prefix && prefix <= node.knownUntil;
}

type Act = Effective<EventOf<'ActRecorded'>>;

/** The acts of one instrument as its facts read now. */
export function actNodes(facts: InstrumentFacts, knownFrom: number): ActNode[] {
  if (facts.acts.length === 0) return [];
  const groups = new Map<string, { entry: Entry; acts: Act[] }>();
  for (const act of facts.acts) {
    const entry = entryOf(facts, act.event.data);
    const key = groupKey(act.event.data, entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { entry, acts: [act] });
    else group.acts.push(act);
  }
  const published = publishedOn(facts)?.bounds ?? null;
  const madePublic = madePublicOn(facts);
  const withdrawnFrom = facts.withdrawals.reduce(
    (first, { event }) => Math.min(first, toDayNumber(event.data.withdrawnFrom)),
    Infinity,
  );
  const events = eventsOf(facts);
  return [...groups.values()].map(({ entry, acts }, order) => {
    const data = acts[0]!.event.data;
    const parts = acts.map((act) => act.event.data.part);
    return {
      key: `${facts.id}#${data.part}`,
      instrument: facts.id,
      facts,
      kind: facts.instrument.event.data.kind,
      observes: facts.instrument.event.data.kind === 'consolidated-text',
      parts,
      order,
      source: data.source,
      rank: data.source.rank,
      entry,
      published,
      madePublic,
      endsOn: data.endsOn === null ? Infinity : toDayNumber(data.endsOn),
      withdrawnFrom,
      sections: new Set(
        acts.flatMap(({ event }) =>
          event.data.replaces.filter((one) => one.kind === 'section').map((one) => one.country),
        ),
      ),
      stated: statedBy(facts, acts),
      extensions: extensionsOf(facts, parts),
      events,
      knownFrom,
      knownUntil: Infinity,
    };
  });
}

/** Parts that share it enter on the same day in every reading. */
function groupKey(act: DataOf<'ActRecorded'>, entry: Entry): string {
  return JSON.stringify([
    act.entry,
    act.worksBackTo,
    act.endsOn,
    act.source.rank,
    String(entry.bounds.earliest),
    String(entry.bounds.latest),
  ]);
}

/** What shapes the acts of an instrument; advice and evidence do not. */
function eventsOf(facts: InstrumentFacts): string[] {
  const shaping: readonly Effective[] = [
    facts.instrument,
    ...facts.acts,
    ...facts.publications,
    ...facts.disclosures,
    ...facts.claims,
    ...facts.rectifications,
    ...facts.withdrawals,
    ...facts.lapses,
    ...facts.extensions,
    ...facts.courtFindings,
  ];
  return shaping.flatMap((one) => [one.recorded.id, ...one.corrections.map((correction) => correction.id)]);
}

function statedBy(facts: InstrumentFacts, acts: readonly Act[]): Map<string, StatedProvision[]> {
  const stated = new Map<string, StatedProvision[]>();
  const at = (country: CountryCode, topic: Topic) => {
    const key = statedKey(country, topic);
    const list = stated.get(key) ?? [];
    stated.set(key, list);
    return list;
  };
  for (const { event } of acts) {
    for (const one of event.data.replaces) {
      if (one.kind === 'topics') for (const topic of one.topics) at(one.country, topic);
    }
    for (const provision of event.data.provisions) {
      const list = at(provision.country, provision.topic);
      const earlier = list.findIndex((other) => other.texts[0]!.provision.citation === provision.citation);
      const own: StatedProvision = {
        part: event.data.part,
        texts: [{ from: -Infinity, provision }],
        lapsedFrom: Infinity,
      };
      if (earlier === -1) list.push(own);
      else list[earlier] = own;
    }
  }
  const parts = new Set(acts.map((act) => act.event.data.part));
  const rectifications = facts.rectifications
    .filter(({ event }) => parts.has(event.data.part))
    .sort((a, b) => toDayNumber(a.event.data.entersOn) - toDayNumber(b.event.data.entersOn));
  for (const { event } of rectifications) {
    const from = toDayNumber(event.data.entersOn);
    for (const provision of event.data.provisions) {
      const list = at(provision.country, provision.topic);
      const old = list.findIndex((other) => other.texts[0]!.provision.citation === provision.citation);
      if (old === -1)
        list.push({ part: event.data.part, texts: [{ from, provision }], lapsedFrom: Infinity });
      else list[old] = { ...list[old]!, texts: [...list[old]!.texts, { from, provision }] };
    }
  }
  for (const { event } of facts.lapses) {
    const { part, country, topic, lapsedFrom } = event.data;
    const list = stated.get(statedKey(country, topic));
    list?.forEach((one, index) => {
      if (one.part === part) {
        list[index] = { ...one, lapsedFrom: Math.min(one.lapsedFrom, toDayNumber(lapsedFrom)) };
      }
    });
  }
  return stated;
}

function extensionsOf(facts: InstrumentFacts, parts: readonly string[]): Extension[] {
  return facts.extensions
    .filter(({ event }) => parts.includes(event.data.part))
    .map(({ event }) => ({
      entersOn: toDayNumber(event.data.entersOn),
      worksBackTo: event.data.worksBackTo === null ? null : toDayNumber(event.data.worksBackTo),
      until: toDayNumber(event.data.until),
    }))
    .sort((a, b) => a.entersOn - b.entersOn);
}

/** Whether the act can move the topic: only a moratorium moves the moratoria, and a moratorium moves nothing by replacing a section. */
export function movesTopic(node: ActNode, topic: Topic): boolean {
  return (node.kind === 'moratorium') === isMoratoriumTopic(topic);
}
