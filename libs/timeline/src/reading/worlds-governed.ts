import type { DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import { domainOf, isEmpty, withoutDays, type EntryDomain, type Winner } from '../worlds/domain.js';
import { beatsOnOneDay } from '../worlds/governing.js';
import type { TopicReader } from './topic-reader.js';
import type { Point } from './viewpoint.js';

/** Worlds under construction. */
export interface Draft {
  readonly domains: Map<ActNode, EntryDomain>;
  readonly winners: readonly Winner[];
}

/**
 * The worlds in which the act (null: none), having entered on `entry`, governs at the point; several where it is a consolidated text: one for
 * each act that it may have differed from on its date, without those that what governs at the point leaves no room for.
 */
export function worldsGoverned(
  reader: TopicReader,
  node: ActNode | null,
  entry: DayNumber,
  point: Point,
): Draft[] {
  if (node !== null && node.observes) {
    const date = node.entry.bounds.earliest;
    const then = { geldigOp: date, inWerkingOp: date };
    const drafts = reader.differingPredecessors(node).flatMap((predecessor) =>
      worldsGoverned(reader, predecessor.node, predecessor.entry, then).map((before) => {
        const draft = {
          domains: before.domains,
          winners: [reader.winner(node, date, point), ...before.winners],
        };
        withoutEntries(reader, draft, node, date, point, predecessor.node);
        return draft;
      }),
    );
    return drafts.filter(({ domains }) => ![...domains.values()].some(isEmpty));
  }
  const draft: Draft = {
    domains: new Map(),
    winners: node === null ? [] : [reader.winner(node, entry, point)],
  };
  if (node !== null) draft.domains.set(node, { earliest: entry, latest: entry, gap: null });
  withoutEntries(reader, draft, node, entry, point, node);
  return [draft];
}

/** No act enters on or after `entry` that would govern in the node's place at the point. */
function withoutEntries(
  reader: TopicReader,
  draft: Draft,
  node: ActNode | null,
  entry: DayNumber,
  point: Point,
  fixed: ActNode | null,
): void {
  for (const other of reader.specials(point.inWerkingOp)) {
    if (other === node || other === fixed) continue;
    const from = node === null ? -Infinity : beatsOnOneDay(other, node) ? entry : entry + 1;
    const through = reader.lastCounting(other, point);
    draft.domains.set(other, withoutDays(domainOf(other, draft), from, through));
  }
}
