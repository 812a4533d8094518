import type { Topic } from '@peildatum/policy';

import {
  numberWithin,
  sayTheSame,
  type ChapterState,
  type Owner,
  type SectionState,
  type StatedParagraph,
} from './chapter-state.js';

/** What a version says otherwise than the one before it, of one owner. */
export interface SectionChange {
  readonly owner: Owner;
  /** The section's number in this version; in the one before where it has none any more. */
  readonly citation: string;
  /** `appears`: the one before had no such section. `ends`: this one has none. */
  readonly kind: 'appears' | 'changes' | 'ends';
  /** Topics with other words than before, each with all its paragraphs. */
  readonly stated: ReadonlyMap<Topic, readonly StatedParagraph[]>;
  /** Those among them that the one before did not have. */
  readonly added: ReadonlySet<Topic>;
  /** Topics that this version leaves out. */
  readonly leftOut: readonly Topic[];
  /** Numbers that moved while nothing else changed, in an order in which one after another can be applied. */
  readonly renumbered: readonly { readonly from: string; readonly to: string }[];
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
  const renumbered = renumberings(before, after, stated);
  if (stated.size === 0 && leftOut.length === 0 && renumbered.length === 0) return null;
  const added = new Set([...stated.keys()].filter((topic) => !before.topics.has(topic)));
  return { owner, citation, kind: 'changes', stated, added, leftOut, renumbered };
}

function renumberings(
  before: SectionState,
  after: SectionState,
  stated: ReadonlyMap<Topic, unknown>,
): { from: string; to: string }[] {
  const moved = [...after.topics]
    .filter(([topic]) => !stated.has(topic))
    .flatMap(([topic, paragraphs]) =>
      paragraphs.map(({ citation }, index) => ({
        from: before.topics.get(topic)![index]!.citation,
        to: citation,
      })),
    )
    .filter(({ from, to }) => from !== to);
  if (moved.length === 0) return [];
  const onlySection = moved.every(({ from, to }) => numberWithin(from) === numberWithin(to));
  if (onlySection && before.citation !== after.citation)
    return [{ from: before.citation, to: after.citation }];
  return moved.sort((a, b) => compareNumbers(b.from, a.from));
}

/** The later number first, so that what moves up by one does not move twice. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split(/[/.]/).slice(1).map(Number)) as [number[], number[]];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
