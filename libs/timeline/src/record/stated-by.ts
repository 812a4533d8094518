import {
  toDayNumber,
  type DataOf,
  type Effective,
  type EventOf,
  type InstrumentFacts,
  type PolicyOwner,
  type Provision,
  type Topic,
} from '@peildatum/policy';
import type { Stated, StatedProvision } from './act-node.js';

/** One part of an instrument as it reads after its corrections. */
export type Act = Effective<EventOf<'ActRecorded'>>;

/** The topics of each country on which the acts state something, in the order of {@link statedBy}. */
export function topicsStated(facts: InstrumentFacts, acts: readonly Act[]): Map<PolicyOwner, Topic[]> {
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

/** Those of {@link topicsStated} on which the acts state nothing, as {@link statedBy} has it: they are only replaced by name. */
export function topicsOnlyReplaced(
  facts: InstrumentFacts,
  acts: readonly Act[],
): ReadonlyMap<PolicyOwner, readonly Topic[]> {
  let found: Map<PolicyOwner, Topic[]> | null = null;
  for (const { event } of acts)
    for (const one of event.data.replaces) {
      if (one.kind !== 'topics') continue;
      const silent = one.topics.filter((topic) => !isStated(facts, acts, one.country, topic));
      if (silent.length === 0) continue;
      found ??= new Map();
      found.set(one.country, [...new Set([...(found.get(one.country) ?? []), ...silent])]);
    }
  return found ?? nowhere;
}

const nowhere: ReadonlyMap<PolicyOwner, readonly Topic[]> = new Map();

function isStated(
  { rectifications }: InstrumentFacts,
  acts: readonly Act[],
  country: PolicyOwner,
  topic: Topic,
): boolean {
  const isOnIt = (one: Provision) => one.country === country && one.topic === topic;
  return acts.some(
    ({ event: { data: act } }) =>
      act.provisions.some(isOnIt) ||
      rectifications.some(({ event: { data } }) => data.part === act.part && data.provisions.some(isOnIt)),
  );
}

export function sectionsOf(acts: readonly Act[]): Set<PolicyOwner> {
  return new Set(
    acts.flatMap(({ event }) =>
      event.data.replaces.filter((one) => one.kind === 'section').map((one) => one.country),
    ),
  );
}

export function statedBy(facts: InstrumentFacts, acts: readonly Act[]): Stated {
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
