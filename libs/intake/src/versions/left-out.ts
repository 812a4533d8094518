import type { ConsolidatedParagraph, ConsolidatedSection, Doubt } from '../consolidated/index.js';
import { comesAfter, numberWithin, type SectionState, type StatedParagraph } from './chapter-state.js';
import { isNew } from './novelty.js';
import { keyOfSection } from './owner-of-section.js';
import type { Soundness } from './soundness.js';

/** Doubts that can hide a paragraph: it may stand in the text without its heading, or have been taken out of it. */
const hiding: ReadonlySet<Doubt> = new Set([
  'untitled',
  'out-of-order',
  'holds-a-heading',
  'lines-missing',
  'gap-behind',
]);

/**
 * Whether a topic that stood in a section before, under these paragraphs, was left out of it by whoever wrote the text, and not lost
 * from this copy of it. A heading without words of its own never counts as left out: there is nothing to end.
 */
export function isBelievedLeftOut(
  paragraphs: readonly StatedParagraph[],
  section: ConsolidatedSection,
  before: SectionState | undefined,
  { isWhole, hasStray, cutOffIn }: Soundness,
): boolean {
  if (paragraphs.every(({ text }) => text === '')) return false;
  if (isWhole) return true;
  if (hasStray || section.paragraphs.some((one) => mayHide(one, before))) return false;
  if (paragraphs.some((gone) => section.paragraphs.some((one) => isUnder(one.citation, gone.citation))))
    return false;
  const mayHold = (one: ConsolidatedParagraph): boolean =>
    isNew(one, before) || one.doubts.includes('gap-behind');
  if (section.paragraphs.some((one) => mayHold(one) && holdsWords(one, paragraphs))) return false;
  const last = section.paragraphs.at(-1)!.citation;
  const isAtEnd = paragraphs.every(({ citation }) => !comesAfter(last, citation));
  return !(cutOffIn === keyOfSection(section) && isAtEnd);
}

function mayHide(paragraph: ConsolidatedParagraph, before: SectionState | undefined): boolean {
  return paragraph.doubts.some((doubt) => hiding.has(doubt)) && isNew(paragraph, before);
}

/** Whether the words of a paragraph that seems to be missing stand in another one, as they do where a heading was lost. */
function holdsWords({ text }: ConsolidatedParagraph, missing: readonly StatedParagraph[]): boolean {
  const letters = text.replace(/\s+/g, '');
  return missing.some((one) => one.text !== '' && letters.includes(one.text.replace(/\s+/g, '')));
}

function isUnder(citation: string, above: string): boolean {
  return numberWithin(citation).startsWith(`${numberWithin(above)}.`);
}
