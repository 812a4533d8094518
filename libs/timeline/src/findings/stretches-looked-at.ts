import {
  isMoratoriumTopic,
  toDayNumber,
  type DayNumber,
  type PolicyOwner,
  type Topic,
} from '@peildatum/policy';
import type { RunThroughout } from '../answering/runs-throughout.js';
import type { ActNode } from '../record/act-node.js';
import { isPlain } from '../worlds/plain-act.js';
import type { FindingContext } from './context.js';
import { governing } from './said-in-run.js';
import { citedBy, stretches, type Stretch } from './stretches.js';
import type { Subjects } from './touching.js';
import type { TopicRuns } from './topic-runs.js';

/**
 * The stretches, all of them, of acts that refer to a number under one of the topics or are in one of the documents, and that may hold one
 * of the days. What an act refers to is followed under every topic on which it refers to the same number.
 */
export function stretchesLookedAt(
  country: PolicyOwner,
  context: FindingContext,
  subjects: Subjects,
): (Stretch & { readonly topic: Topic })[] {
  const days = subjects.days.map(toDayNumber);
  const found: (Stretch & { readonly topic: Topic })[] = [];
  for (const node of actsThatMayHoldADay(country, days, context, subjects)) {
    const references = [...topicsByNumber(node, country)].filter(
      ([, topics]) =>
        subjects.instruments.has(node.instrument) || topics.some((topic) => subjects.topics.has(topic)),
    );
    const topics = new Set(references.flatMap(([, all]) => all));
    if (![...topics].some((topic) => mayHold(node, country, topic, days, context))) continue;
    const numbers = new Set(references.map(([number]) => number));
    for (const topic of topics)
      for (const one of stretches(runsOf(node, context.runsOn(country, topic)), country, topic))
        if (one.node === node)
          found.push({ ...one, topic, citations: one.citations.filter((number) => numbers.has(number)) });
  }
  return found;
}

function actsThatMayHoldADay(
  country: PolicyOwner,
  days: readonly DayNumber[],
  context: FindingContext,
  { instruments }: Subjects,
): Set<ActNode> {
  const last = Math.max(...days);
  const found = new Set(
    context
      .actsOn(country)
      .filter(
        ({ entry: { bounds }, instrument }) =>
          bounds.earliest <= last && (instruments.has(instrument) || bounds.earliest !== bounds.latest),
      ),
  );
  for (const topic of context.topicsOf(country)) {
    const runs = context.runsOn(country, topic);
    for (const run of runs.lookedAt)
      for (let one: RunThroughout | null = run; one !== null; one = isSettled(one) ? null : runs.before(one))
        for (const node of governing(one)) found.add(node);
  }
  return found;
}

/** The numbers that an act ever refers to, each with the topics under which it does. */
function topicsByNumber(node: ActNode, country: PolicyOwner): Map<string, Topic[]> {
  const found = new Map<string, Topic[]>();
  for (const [topic, stated] of node.stated.get(country) ?? []) {
    if (isMoratoriumTopic(topic)) continue;
    const numbers = stated.flatMap(({ texts }) => texts.flatMap(({ provision }) => citedBy(provision)));
    for (const number of new Set(numbers)) found.set(number, [...(found.get(number) ?? []), topic]);
  }
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

/** The runs in which the act is a reading, and those between them. */
function runsOf(node: ActNode, runs: TopicRuns): RunThroughout[] {
  const { earliest, latest } = node.entry.bounds;
  const found: RunThroughout[] = [];
  for (let day = earliest; ;) {
    const nodes = runs.nodesOn(day);
    const isOver = nodes.every(
      (one) => one !== null && one !== node && isPlain(one) && one.entry.bounds.earliest >= latest,
    );
    if (isOver) return found;
    const run = runs.on(day);
    found.push(run);
    if (run.until === Infinity) return found;
    day = run.until;
  }
}

/** Whether plain acts govern in every reading: what entered before these do never governs again. */
function isSettled(run: RunThroughout): boolean {
  return run.settledBy !== null || run.candidates.every(({ node }) => node !== null && isPlain(node));
}
