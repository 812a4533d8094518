import {
  isMoratoriumTopic,
  toDayNumber,
  type DayNumber,
  type PolicyOwner,
  type Topic,
} from '@peildatum/policy';
import { countriesOf, type ActNode } from '../record/act-node.js';
import { mayLoseTopics } from '../worlds/entry-index.js';
import { isPlain } from '../worlds/plain-act.js';
import type { FindingContext } from './context.js';
import { citationsOn, citedBy, stretches } from './stretches.js';
import type { Subjects } from './touching.js';

/** Days on which an act governs a topic, or may, and refers to numbers. */
export interface Referring {
  readonly node: ActNode;
  readonly topic: Topic;
  readonly citations: readonly string[];
  readonly from: DayNumber;
  /** Found when it is asked for: of an act of which the entry stays open that takes all that came after it. */
  readonly until: () => DayNumber;
}

/**
 * The days of acts that refer to a number under one of the topics or are in one of the documents, and that may hold one of the days: each stretch, or
 * all of them in one where what the act says stays the same. What an act refers to is followed under every topic on which it refers to the same number.
 */
export function referringLookedAt(
  country: PolicyOwner,
  context: FindingContext,
  subjects: Subjects,
): Referring[] {
  const days = subjects.days.map(toDayNumber);
  const found: Referring[] = [];
  for (const node of actsThatMayHoldADay(country, days, context, subjects)) {
    const moved = (node.topics.get(country) ?? []).filter((topic) => !isMoratoriumTopic(topic));
    const isNamed = subjects.instruments.has(node.instrument);
    if (!isNamed && !moved.some((topic) => subjects.topics.has(topic))) continue;
    if (!moved.some((topic) => mayHold(node, country, topic, days, context))) continue;
    const references = [...topicsByNumber(node, country)].filter(
      ([, topics]) => isNamed || topics.some((topic) => subjects.topics.has(topic)),
    );
    const topics = new Set(references.flatMap(([, all]) => all));
    if (![...topics].some((topic) => mayHold(node, country, topic, days, context))) continue;
    const numbers = new Set(references.map(([number]) => number));
    for (const topic of topics)
      for (const one of referring(node, country, topic, context))
        found.push({ ...one, citations: one.citations.filter((number) => numbers.has(number)) });
  }
  return found;
}

function referring(
  node: ActNode,
  country: PolicyOwner,
  topic: Topic,
  context: FindingContext,
): readonly Referring[] {
  const runs = context.runsOn(country, topic);
  if (mayLoseTopics(node) || !Number.isFinite(node.entry.bounds.earliest))
    return stretches([...runs.runsOf(node)], country, topic)
      .filter((one) => one.node === node)
      .map((one) => ({ ...one, topic, until: () => one.until }));
  const from = runs.firstDayOf(node);
  if (from === null) return [];
  let end: DayNumber | null = null;
  const until = () => (end ??= runs.endOf(node));
  return [{ node, topic, citations: citationsOn(from, node, country, topic), from, until }];
}

function actsThatMayHoldADay(
  country: PolicyOwner,
  days: readonly DayNumber[],
  context: FindingContext,
  { instruments }: Subjects,
): Set<ActNode> {
  const last = Math.max(...days);
  const documents = context.documentsOn(country);
  const named = [...instruments].flatMap((id) => documents.actsOf(id));
  const found = new Set([...documents.open, ...named].filter(({ entry }) => entry.bounds.earliest <= last));
  for (const topic of context.topicsOf(country))
    for (const node of context.runsOn(country, topic).governingBack(days)) found.add(node);
  return found;
}

/** Acts on one country of which no text refers to a number: to know it they need not be read again. */
const referringToNothing = new WeakSet<ActNode>();

/** The numbers that an act ever refers to, each with the topics under which it does. */
function topicsByNumber(node: ActNode, country: PolicyOwner): ReadonlyMap<string, readonly Topic[]> {
  const found = new Map<string, Topic[]>();
  if (referringToNothing.has(node)) return found;
  for (const [topic, stated] of node.stated.get(country) ?? []) {
    if (isMoratoriumTopic(topic)) continue;
    const numbers = stated.flatMap(({ texts }) => texts.flatMap(({ provision }) => citedBy(provision)));
    for (const number of new Set(numbers)) found.set(number, [...(found.get(number) ?? []), topic]);
  }
  if (found.size === 0 && countriesOf(node).size === 1) referringToNothing.add(node);
  return found;
}

/** False only where the act, from its first to its last stretch on the topic, holds none of the days. */
function mayHold(
  node: ActNode,
  country: PolicyOwner,
  topic: Topic,
  days: readonly DayNumber[],
  context: FindingContext,
): boolean {
  if (!isPlain(node)) return true;
  const reader = context.reader(country, topic);
  return days.some((day) => {
    if (day < node.entry.bounds.earliest) return false;
    const outcomes = reader.outcomesAt({ geldigOp: day, inWerkingOp: day });
    return outcomes.some((one) => one.node === node || one.node === null || !isPlain(one.node));
  });
}
