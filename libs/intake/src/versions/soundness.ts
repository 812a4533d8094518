import { isPolicyOn, type ConsolidatedSection } from '../consolidated/index.js';
import { endNumber, inOrderOfSections, type ChapterState, type SectionState } from './chapter-state.js';
import { isNew } from './novelty.js';
import { keyOfSection } from './owner-of-section.js';

/** What a text as a whole shows of damage, in the light of the version before it. */
export interface Soundness {
  /** Somebody vouches that the text is complete. */
  readonly isWhole: boolean;
  /** A number stands where no section begins: a heading was damaged, and its paragraphs may be anywhere. */
  readonly hasStray: boolean;
  /** A section appeared whose country is not recognised: it may be one that seems to be missing. */
  readonly hasUnplaced: boolean;
  /** The owner of the section in which the text may have been cut off; null where nothing points to that. */
  readonly cutOffIn: string | null;
}

export function soundnessOf(
  sections: readonly ConsolidatedSection[],
  before: ChapterState,
  isWhole: boolean,
): Soundness {
  const unplaced = sections.filter(
    (section) => section.owner.kind === 'unrecognised' && !before.has(keyOfSection(section)),
  );
  return {
    isWhole,
    hasStray:
      unplaced.some(({ heading }) => heading === null || !isPolicyOn(heading)) ||
      sections.some((section) => hasParagraphOutOfOrder(section, before.get(keyOfSection(section)))),
    hasUnplaced: unplaced.length > 0,
    cutOffIn: cutOffIn(sections, before),
  };
}

function hasParagraphOutOfOrder(
  { paragraphs }: ConsolidatedSection,
  before: SectionState | undefined,
): boolean {
  return paragraphs.some((one) => one.doubts.includes('out-of-order') && isNew(one, before));
}

/** Fewer sections do not show at which number they usually end. */
const enoughSections = 4;

/** Sections that stood behind the last one are missing, or it ends at another number than most do. */
function cutOffIn(sections: readonly ConsolidatedSection[], before: ChapterState): string | null {
  const placed = sections.filter(({ owner }) => owner.kind !== 'unrecognised');
  const last = placed.at(-1);
  if (last === undefined) return null;
  const key = keyOfSection(last);
  const order = inOrderOfSections(before);
  if (order.includes(key) && order.at(-1) !== key) return key;
  const ends = placed.map(({ paragraphs }) => endNumber(paragraphs.at(-1)?.citation));
  return placed.length >= enoughSections && mostFrequent(ends.slice(0, -1)) !== ends.at(-1) ? key : null;
}

export function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
