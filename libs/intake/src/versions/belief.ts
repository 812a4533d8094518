import type { ConsolidatedParagraph, ConsolidatedSection, Doubt } from '../consolidated/index.js';
import {
  numberWithin,
  ownerKey,
  sameWords,
  type ChapterState,
  type SectionState,
  type StatedParagraph,
} from './chapter-state.js';
import { ownerOfSection } from './owner-of-section.js';

/** Doubts that can hide a paragraph: it may stand in the text without its heading, or have been taken out of it. */
const hiding: ReadonlySet<Doubt> = new Set(['untitled', 'out-of-order', 'holds-a-heading', 'lines-missing']);

/**
 * Whether a topic that stood in a section before, under these paragraphs, was left out of it by whoever wrote the text, and not lost
 * from this copy of it. `mayBeCutOff`: the section is the last of a text that nobody vouches for.
 */
export function isBelievedLeftOut(
  paragraphs: readonly StatedParagraph[],
  section: ConsolidatedSection,
  before: SectionState | undefined,
  mayBeCutOff: boolean,
): boolean {
  if (section.paragraphs.some((one) => one.doubts.some((doubt) => hiding.has(doubt)) && isNew(one, before)))
    return false;
  if (section.paragraphs.some((one) => one.doubts.includes('gap-behind') && isNew(one, before))) return false;
  return !(mayBeCutOff && paragraphs.every(({ citation }) => isBehind(citation, section)));
}

/**
 * Whether a section that stood in the chapter before was left out of it. Of sections at the end at most one: that several go at once is
 * what a text that was cut off looks like.
 */
export function isBelievedGone(
  gone: SectionState,
  before: ChapterState,
  sections: readonly ConsolidatedSection[],
  isPresent: (key: string) => boolean,
  isWhole: boolean,
): boolean {
  if (isWhole) return true;
  const isNewlyUnplaced = (section: ConsolidatedSection): boolean =>
    section.owner.kind === 'unrecognised' && !before.has(keyOf(section));
  if (sections.some(isNewlyUnplaced)) return false;
  const order = inOrderOfSections(before);
  const place = order.indexOf(ownerKey(gone.owner));
  const above = order.slice(0, place).findLast(isPresent);
  const neighbour = sections.find((one) => one.paragraphs.length > 0 && keyOf(one) === above);
  if (order.slice(place + 1).some(isPresent)) {
    return neighbour === undefined || endsAsBefore(neighbour, before.get(above ?? ''));
  }
  const isOnlyOne = order.slice(place - 1).filter((key) => !isPresent(key)).length === 1;
  return isOnlyOne && neighbour !== undefined && endsAsBefore(neighbour, before.get(above ?? ''));
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
  const ends = new Map<string, number>();
  const endOf = (section: SectionState): string =>
    numberWithin(lastOf(section)?.citation ?? '').split('.', 1)[0]!;
  for (const section of state.values()) ends.set(endOf(section), (ends.get(endOf(section)) ?? 0) + 1);
  const [usual] = [...ends].sort(([, a], [, b]) => b - a)[0] ?? [];
  return endOf(state.get(key)!) === usual;
}

function numberOf({ citation }: SectionState): number {
  return Number(citation.split('/')[1] ?? 0);
}

/** Keys of owners, by the numbers of their sections. */
function inOrderOfSections(before: ChapterState): string[] {
  return [...before].sort(([, a], [, b]) => numberOf(a) - numberOf(b)).map(([key]) => key);
}

function keyOf(section: ConsolidatedSection): string {
  return ownerKey(ownerOfSection(section));
}

/** Whether the last paragraph of a section is the one it ended with before, or has no gap behind it. */
function endsAsBefore(section: ConsolidatedSection, before: SectionState | undefined): boolean {
  const last = section.paragraphs.at(-1)!;
  const wasLast = lastOf(before);
  if (wasLast === undefined || numberWithin(wasLast.citation) !== numberWithin(last.citation)) return false;
  return (
    !isNew(last, before) ||
    (!last.doubts.includes('breaks-off') && !last.doubts.some((one) => hiding.has(one)))
  );
}

function lastOf(section: SectionState | undefined): StatedParagraph | undefined {
  return paragraphsOf(section).reduce<StatedParagraph | undefined>(
    (last, one) => (last === undefined || comesAfter(one.citation, last.citation) ? one : last),
    undefined,
  );
}

/** Whether a paragraph did not stand in the section before with these words under this number. */
function isNew({ citation, text }: ConsolidatedParagraph, before: SectionState | undefined): boolean {
  return !paragraphsOf(before).some(
    (one) => numberWithin(one.citation) === numberWithin(citation) && sameWords(one.text, text),
  );
}

function paragraphsOf(section: SectionState | undefined): StatedParagraph[] {
  return [...(section?.topics.values() ?? [])].flat();
}

function isBehind(citation: string, { paragraphs }: ConsolidatedSection): boolean {
  return paragraphs.every((one) => comesAfter(citation, one.citation));
}

/** By the numbers within their sections: the sections themselves may have been renumbered. */
function comesAfter(a: string, b: string): boolean {
  const [left, right] = [a, b].map((one) => numberWithin(one).split('.').map(Number)) as [number[], number[]];
  for (let at = 0; at < left.length; at += 1) {
    const difference = left[at]! - (right[at] ?? -1);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
