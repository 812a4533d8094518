import { isMoratoriumTopic, type DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { TopicReader } from './topic-reader.js';
import { refers } from './unchanging.js';

/**
 * Days, half-open. By an act: it alone governs the topic and says the same on each of them. By none: no act on the topic may have entered yet.
 * Null: more than that may matter.
 */
export interface SettledDays {
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly by: ActNode | 'no-act' | null;
}

/**
 * All days in order, along the peildatum, each as settled as the acts alone tell: nothing is read of what these say. No act settles two
 * stretches, and no two stretches that lie together are unsettled.
 */
export function settledDays(reader: TopicReader): readonly SettledDays[] {
  const found: SettledDays[] = [];
  const put = (from: DayNumber, until: DayNumber, by: SettledDays['by']) => {
    const last = found.at(-1);
    if (by === null && last?.by === null) found[found.length - 1] = { ...last, until };
    else found.push({ from, until, by });
  };
  const nodes = reader.exactNodes();
  const first = nodes[0]?.entry.bounds.earliest ?? Infinity;
  put(-Infinity, first, isWithoutAct(first, reader) ? 'no-act' : null);
  for (let place = 0; place < nodes.length;) {
    const node = nodes[place]!;
    const from = node.entry.bounds.earliest;
    let isAlone = true;
    for (place += 1; nodes[place]?.entry.bounds.earliest === from; place += 1)
      if (nodes[place] !== node) isAlone = false;
    const until = nodes[place]?.entry.bounds.earliest ?? Infinity;
    put(from, until, isAlone && settles(node, from, until, reader) ? node : null);
  }
  return found;
}

/** Whether no act that is not exact may have entered before the day. */
function isWithoutAct(until: DayNumber, reader: TopicReader): boolean {
  return isToldByEntries(reader) && !reader.mayMatterBetween(-Infinity, until);
}

/** Whether the act, the only one to enter on the first of these days, governs alone on all of them. */
function settles(act: ActNode, from: DayNumber, until: DayNumber, reader: TopicReader): boolean {
  const { country, topic } = reader;
  return (
    isToldByEntries(reader) &&
    act.endsOn === Infinity &&
    !reader.mayMatterBetween(from, until) &&
    !refers(act, country, topic)
  );
}

/** A moratorium has terms of its own; what was public by when, and for which application, is not looked at here. */
function isToldByEntries({ topic, viewpoint: { openbaarOp, application } }: TopicReader): boolean {
  return openbaarOp === null && application === null && !isMoratoriumTopic(topic);
}
