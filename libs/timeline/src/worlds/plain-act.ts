import type { ActNode } from '../record/act-node.js';
import { mayLoseTopics } from './entry-index.js';

/** Whether an act enters on one day, decides, and touches its topics for ever: what entered before it does not govern again. */
export function isPlain(node: ActNode): boolean {
  const { earliest, latest } = node.entry.bounds;
  return earliest === latest && !node.observes && node.withdrawnFrom === Infinity && !mayLoseTopics(node);
}

/** Whether it is plain, and so for every application. */
export function decides(node: ActNode): boolean {
  return isPlain(node) && node.appliesTo === null;
}
