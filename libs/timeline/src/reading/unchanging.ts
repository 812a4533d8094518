import { isMoratoriumTopic, type Topic } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { CountryRecord } from '../record/country-record.js';
import { mayLoseTopics } from '../worlds/entry-index.js';
import { refersElsewhere } from './standing.js';

/**
 * Whether what an act says on the topic is the same at every point, whenever it entered and whatever else governs: nothing ends it or changes its
 * text, it depends on no other paragraph, and it is no moratorium, whose term runs.
 */
export function isUnchanging(node: ActNode, country: CountryRecord, topic: Topic): boolean {
  return keepsItsText(node) && !isMoratoriumTopic(topic) && !refers(node, country, topic);
}

/** Whether the act's text on the topic refers to another paragraph for areas. */
export function refers(node: ActNode, { code, refersToAreas }: CountryRecord, topic: Topic): boolean {
  return refersToAreas && refersElsewhere(node, code, topic);
}

/** Whether nothing that is recorded ends the act or changes its text. */
export function keepsItsText(node: ActNode): boolean {
  return node.endsOn === Infinity && node.withdrawnFrom === Infinity && !mayLoseTopics(node);
}
