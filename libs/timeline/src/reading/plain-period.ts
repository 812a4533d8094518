import type { DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import { mayLoseTopics } from '../worlds/entry-index.js';
import { isPlain } from '../worlds/plain-act.js';
import { exact } from './content.js';
import type { Period } from './period.js';
import type { Subject } from './subject.js';
import type { TopicReader } from './topic-reader.js';
import { isUnchanging } from './unchanging.js';
import { pointOn } from './viewpoint.js';

const together = { inWerkingOp: null };

/**
 * What {@link periodOf} finds along the peildatum for the one act that governs on the day and says the same on all days: from its entry until that
 * of the next, and where acts that are open may enter before it, until they may and must. Null where more may matter.
 */
export function plainPeriod(reader: TopicReader, subject: Subject, day: DayNumber): Period | null {
  const node = onlyGoverning(reader, subject, day);
  if (node === null) return null;
  const from = node.entry.bounds.earliest;
  const until = reader.nextExact(day);
  if (subject.changesOn.some((on) => from < on && on < until)) return null;
  if (reader.isMendedBetween(from, until)) return null;
  const open = reader.openBetween(from, until);
  if (!open.every((one) => takesOverAfter(one, day, reader))) return null;
  const next = until === Infinity ? [] : reader.outcomesAt(pointOn(until, together));
  if (next.some((one) => one.node === node)) return null;
  const bounds = open.map(({ entry }) => entry.bounds);
  return {
    from: exact(from),
    until: {
      earliest: Math.min(until, ...bounds.map(({ earliest }) => earliest)),
      latest: Math.min(until, ...bounds.map(({ latest }) => latest)),
    },
  };
}

/** Whether the act, which may not have entered by the day, governs over what did from its entry on, whatever day that is. */
function takesOverAfter(node: ActNode, day: DayNumber, { viewpoint }: TopicReader): boolean {
  return (
    node.entry.bounds.earliest > day &&
    node.withdrawnFrom === Infinity &&
    !mayLoseTopics(node) &&
    node.appliesTo === null &&
    viewpoint.openbaarOp === null
  );
}

/** The one act that governs on the day in every reading, where it says the same on all days; else null. */
function onlyGoverning(reader: TopicReader, { topic }: Subject, day: DayNumber): ActNode | null {
  const [only, ...others] = reader.outcomesAt(pointOn(day, together));
  if (only === undefined || only.node === null || others.length > 0 || only.confirmedBy.length > 0)
    return null;
  return isPlain(only.node) && isUnchanging(only.node, reader.country, topic) ? only.node : null;
}
