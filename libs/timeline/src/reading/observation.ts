import type { DayNumber, PolicyOwner, Provision, Topic } from '@peildatum/policy';
import { statedOn, type ActNode } from '../record/act-node.js';
import { standing } from './standing.js';

/**
 * Whether a consolidated text says on its date what already governed: an act that entered on `entered`. Words decide, white space folded; where either side has no
 * words, the structured content does. Silence equals silence; it does not equal nothing.
 */
export function saysTheSame(
  observation: ActNode,
  governing: ActNode | null,
  entered: DayNumber,
  country: PolicyOwner,
  topic: Topic,
): boolean {
  if (governing === null) return false;
  const date = observation.entry.bounds.earliest;
  const observed = observedOn(observation, country, topic);
  const before = provisionsOn(governing, entered, country, topic, date);
  if (observed.length !== before.length) return false;
  return observed.every((one) => before.some((other) => equalWords(one, other)));
}

/** What a consolidated text says of the topic on its date. */
export function observedOn(observation: ActNode, country: PolicyOwner, topic: Topic): Provision[] {
  const date = observation.entry.bounds.earliest;
  return provisionsOn(observation, date, country, topic, date);
}

/** What an act that entered on `entered` states on the topic on a day, as the text read then; empty where it is silent or has ended. */
function provisionsOn(
  node: ActNode,
  entered: DayNumber,
  country: PolicyOwner,
  topic: Topic,
  day: DayNumber,
): Provision[] {
  if (Math.min(node.endsOn, node.withdrawnFrom) <= day) return [];
  return standing(statedOn(node, country, topic) ?? [], entered, day)
    .filter((one) => one.lapsedFrom > day && one.provision.content.kind !== 'ended')
    .map((one) => one.provision);
}

/** Whether two paragraphs say the same: by their words, white space folded; where either has none, by their content. */
export function equalWords(a: Provision, b: Provision): boolean {
  if (a.text !== null && b.text !== null) return folded(a.text) === folded(b.text);
  return JSON.stringify(a.content) === JSON.stringify(b.content);
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
