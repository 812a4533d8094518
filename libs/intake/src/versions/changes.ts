import type { Topic } from '@peildatum/policy';

import {
  sayTheSame,
  type ChapterState,
  type Owner,
  type SectionState,
  type StatedParagraph,
} from './chapter-state.js';
import { movedNumbers, type Move } from './moved-numbers.js';

/** What a version says otherwise than the one before it, of one owner. */
export interface SectionChange {
  readonly owner: Owner;
  /** The section's number in this version; in the one before where it has none any more. */
  readonly citation: string;
  /** `appears`: the one before had no such section. `ends`: this one has none. */
  readonly kind: 'appears' | 'changes' | 'ends';
  /** Topics with other words than before, or with numbers that changed places, each with all its paragraphs. */
  readonly stated: ReadonlyMap<Topic, readonly StatedParagraph[]>;
  /** Those among them that the one before did not have. */
  readonly added: ReadonlySet<Topic>;
  /** Topics that this version leaves out. */
  readonly leftOut: readonly Topic[];
  /** Numbers that moved while nothing else changed, in an order in which one after another can be applied. */
  readonly renumbered: readonly Move[];
}

/** What changed from one version to the next; nothing for owners of which every word is the same. */
export function changesBetween(before: ChapterState, after: ChapterState): SectionChange[] {
  const ended = [...before].filter(([key]) => !after.has(key)).map(([, section]) => ending(section));
  const changed = [...after].map(([key, section]) => changeOf(before.get(key), section));
  return [...changed, ...ended].filter((change) => change !== null);
}

function ending({ owner, citation, topics }: SectionState): SectionChange {
  return {
    owner,
    citation,
    kind: 'ends',
    stated: new Map(),
    added: new Set(),
    leftOut: [...topics.keys()],
    renumbered: [],
  };
}

function changeOf(before: SectionState | undefined, after: SectionState): SectionChange | null {
  const { owner, citation, topics } = after;
  if (before === undefined)
    return {
      owner,
      citation,
      kind: 'appears',
      stated: topics,
      added: new Set(topics.keys()),
      leftOut: [],
      renumbered: [],
    };
  const stated = new Map(
    [...topics].filter(([topic, now]) => !sayTheSame(before.topics.get(topic) ?? [], now)),
  );
  const leftOut = [...before.topics.keys()].filter((topic) => !topics.has(topic));
  const { moves: renumbered, unexplained } = movedNumbers(before, after, stated);
  for (const topic of unexplained) stated.set(topic, topics.get(topic)!);
  if (stated.size === 0 && leftOut.length === 0 && renumbered.length === 0) return null;
  const added = new Set([...stated.keys()].filter((topic) => !before.topics.has(topic)));
  return { owner, citation, kind: 'changes', stated, added, leftOut, renumbered };
}
