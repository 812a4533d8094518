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
  for (const { event } of acts) {
    for (const one of event.data.replaces) {
      if (one.kind !== 'topics') continue;
      for (const topic of one.topics) {
        const key = statedKey(one.country, topic);
        if (!stated.has(key)) stated.set(key, []);
      }
    }
    for (const [key, provisions] of statedByPart(facts, event.data)) {
      stated.set(key, provisions.reduce(withLaterPart, stated.get(key) ?? []));
    }
  }
  return stated;
}

/** The later part governs what both state under one citation; under different citations both texts stand. */
function withLaterPart(before: readonly StatedProvision[], later: StatedProvision): StatedProvision[] {
  const since = later.texts[0]!.from;
  const same = before.findIndex((one) => citationOf(one) === citationOf(later));
  if (same === -1) return [...before, later];
  const kept = before[same]!.texts.filter((text) => text.from < since);
  return before.with(same, { ...later, texts: [...kept, ...later.texts] });
}

/** What one part states, by country and topic, with its rectified texts and lapses. */
function statedByPart(facts: InstrumentFacts, act: DataOf<'ActRecorded'>): Map<string, StatedProvision[]> {
  const stated = new Map<string, StatedProvision[]>();
  const add = (provision: Provision, from: DayNumber) => {
    const key = statedKey(provision.country, provision.topic);
    const list = stated.get(key) ?? [];
    const old = list.findIndex((other) => citationOf(other) === provision.citation);
    const text = { from, provision };
    stated.set(
      key,
      old === -1
        ? [...list, { part: act.part, texts: [text], lapsedFrom: Infinity }]
        : list.with(old, { ...list[old]!, texts: [...list[old]!.texts, text] }),
    );
  };
  for (const provision of act.provisions) add(provision, -Infinity);
  const rectifications = facts.rectifications
    .map(({ event }) => event.data)
    .filter((one) => one.part === act.part)
    .map((one) => ({ ...one, from: toDayNumber(one.entersOn) }))
    .sort((a, b) => a.from - b.from);
  for (const { from, provisions } of rectifications) for (const provision of provisions) add(provision, from);
  for (const { event } of facts.lapses) {
    const { part, country, topic } = event.data;
    const key = statedKey(country, topic);
    const list = stated.get(key);
    if (part !== act.part || list === undefined) continue;
    const lapsedFrom = toDayNumber(event.data.lapsedFrom);
    stated.set(
      key,
      list.map((one) => ({ ...one, lapsedFrom: Math.min(one.lapsedFrom, lapsedFrom) })),
    );
  }
  return stated;
}

function citationOf(stated: StatedProvision): string | null {
  return stated.texts[0]!.provision.citation;
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
