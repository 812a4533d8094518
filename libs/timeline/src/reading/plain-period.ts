import { isMoratoriumTopic, type DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import { isPlain } from '../worlds/plain-act.js';
import { exact } from './content.js';
import type { Period } from './period.js';
import { refersElsewhere } from './standing.js';
import type { Subject } from './subject.js';
import type { TopicReader } from './topic-reader.js';
import { pointOn } from './viewpoint.js';

const together = { inWerkingOp: null };

/**
 * What {@link periodOf} finds along the peildatum for the one act that governs on the day and says the same on all days: from its entry until that
 * of the next. Null where more than these two may matter.
 */
export function plainPeriod(reader: TopicReader, subject: Subject, day: DayNumber): Period | null {
  const node = onlyGoverning(reader, subject, day);
  if (node === null) return null;
  const from = node.entry.bounds.earliest;
  const until = reader.nextExact(day);
  if (subject.changesOn.some((on) => from < on && on < until)) return null;
  if (reader.mayMatterBetween(from, until)) return null;
  const next = until === Infinity ? [] : reader.outcomesAt(pointOn(until, together));
  return next.some((one) => one.node === node) ? null : { from: exact(from), until: exact(until) };
}

/** The one act that governs on the day in every reading, where it says the same on all days; else null. */
function onlyGoverning(reader: TopicReader, { country, topic }: Subject, day: DayNumber): ActNode | null {
  const [only, ...others] = reader.outcomesAt(pointOn(day, together));
  if (only === undefined || only.node === null || others.length > 0 || only.confirmedBy.length > 0)
    return null;
  return saysTheSameAlways(only.node, country, topic) ? only.node : null;
}

function saysTheSameAlways(node: ActNode, country: Subject['country'], topic: Subject['topic']): boolean {
  return (
    isPlain(node) &&
    node.endsOn === Infinity &&
    !isMoratoriumTopic(topic) &&
    !refersElsewhere(node, country, topic) &&
    node.facts.courtFindings.length === 0
  );
}
