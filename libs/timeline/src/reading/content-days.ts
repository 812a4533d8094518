import {
  isMoratoriumTopic,
  toDayNumber,
  type DayNumber,
  type PolicyOwner,
  type Topic,
} from '@peildatum/policy';
import { statedOn, states, type ActNode } from '../record/act-node.js';
import { mayLoseTopics } from '../worlds/entry-index.js';
import { statedEnd } from './moratorium-runs.js';
import type { Subject } from './subject.js';
import { keepsItsText } from './unchanging.js';

/** Days on which what an act says may change, its entry apart. Only of a moratorium does a judgment change what is said. */
export function contentDays(
  node: ActNode,
  { country, topic, changesOn }: Pick<Subject, 'country' | 'topic' | 'changesOn'>,
): Set<DayNumber> {
  const days = new Set(changesOn);
  const isMoratorium = isMoratoriumTopic(topic);
  if (!isMoratorium && keepsItsText(node)) return days;
  for (const on of [node.endsOn, node.endsOn + 1, node.withdrawnFrom]) days.add(on);
  for (const on of daysOfTexts(node, country, topic)) days.add(on);
  for (const one of node.extensions) {
    days.add(one.entersOn);
    days.add(one.until);
    if (one.worksBackTo !== null) days.add(one.worksBackTo);
  }
  if (isMoratorium)
    for (const { event } of node.facts.courtFindings) days.add(toDayNumber(event.data.judgedOn));
  days.delete(Infinity);
  days.delete(-Infinity);
  return days;
}

/** Of acts that lost a text or got another, by country and topic: they are asked about on every day. */
const remembered = new WeakMap<ActNode, Map<string, readonly DayNumber[]>>();

/** The days on which a text of the act on the topic begins, lapses or lets a moratorium end. */
function daysOfTexts(node: ActNode, country: PolicyOwner, topic: Topic): readonly DayNumber[] {
  if (!states(node, country, topic)) return [];
  if (!mayLoseTopics(node)) return isMoratoriumTopic(topic) ? readDaysOfTexts(node, country, topic) : [];
  let known = remembered.get(node);
  if (known === undefined) remembered.set(node, (known = new Map()));
  const key = `${country}/${topic}`;
  let days = known.get(key);
  if (days === undefined) known.set(key, (days = readDaysOfTexts(node, country, topic)));
  return days;
}

function readDaysOfTexts(node: ActNode, country: PolicyOwner, topic: Topic): DayNumber[] {
  const days: DayNumber[] = [];
  for (const { lapsedFrom, texts } of statedOn(node, country, topic) ?? []) {
    days.push(lapsedFrom);
    for (const { from, provision } of texts) {
      days.push(from);
      if (provision.content.kind === 'moratorium') days.push(statedEnd(node, provision.content));
    }
  }
  return days;
}
