import type { ConsolidatedSection } from '../consolidated/index.js';
import {
  endNumber,
  inOrderOfSections,
  lastOf,
  numberOf,
  numberWithin,
  ownerKey,
  type ChapterState,
  type SectionState,
} from './chapter-state.js';
import { isNew } from './novelty.js';
import { keyOfSection } from './owner-of-section.js';
import { mostFrequent, type Soundness } from './soundness.js';

/**
 * Whether a section that stood in the chapter before was left out of it. Of sections at the end at most one: that several go at once is
 * what a text that was cut off looks like.
 */
export function isBelievedGone(
  gone: SectionState,
  before: ChapterState,
  sections: readonly ConsolidatedSection[],
  { isWhole, hasUnplaced }: Soundness,
): boolean {
  if (isWhole) return true;
  if (hasUnplaced) return false;
  const present = new Map(sections.map((section) => [keyOfSection(section), section]));
  const order = inOrderOfSections(before);
  const place = order.indexOf(ownerKey(gone.owner));
  const above = order.slice(0, place).findLast((key) => present.has(key));
  const below = order.slice(place + 1).find((key) => present.has(key));
  if (above === undefined) {
    return below !== undefined && present.get(below)!.number < numberOf(before.get(below)!);
  }
  const isOnlyOneAtEnd = order.length - 1 - order.indexOf(above) === 1;
  if (below === undefined && !isOnlyOneAtEnd) return false;
  return endsAsBefore(present.get(above)!, before.get(above));
}

/** Whether the last paragraph of a section is the one it ended with before. */
function endsAsBefore(section: ConsolidatedSection, before: SectionState | undefined): boolean {
  const last = section.paragraphs.at(-1)!;
  const wasLast = lastOf(before);
  if (wasLast === undefined || numberWithin(wasLast.citation) !== numberWithin(last.citation)) return false;
  return !isNew(last, before);
}

/**
 * Whether a version surely holds no section of an owner that `other` has one of: its neighbours there stand next to one another
 * here, or it is the only one behind a last section that ends as the others do. Never where a section's country is not recognised.
 */
export function surelyLacks(state: ChapterState, other: ChapterState, key: string): boolean {
  if (state.has(key) || [...state.values()].some(({ owner }) => owner.kind === 'unplaced')) return false;
  const order = inOrderOfSections(other);
  const place = order.indexOf(key);
  const above = order.slice(0, place).findLast((one) => state.has(one));
  const below = order.slice(place + 1).find((one) => state.has(one));
  if (above === undefined) return false;
  if (below !== undefined) return numberOf(state.get(below)!) === numberOf(state.get(above)!) + 1;
  const isOnlyOne = order.slice(order.indexOf(above) + 1).length === 1;
  return isOnlyOne && endsLikeOthers(state, above);
}

/** Whether the last paragraph of a section has the number that most sections end with. */
function endsLikeOthers(state: ChapterState, key: string): boolean {
  const endOf = (section: SectionState): string => endNumber(lastOf(section)?.citation);
  const section = state.get(key)!;
  const isWhole = lastOf(section)?.doubts.length === 0;
  return isWhole && endOf(section) === mostFrequent([...state.values()].map(endOf));
}
