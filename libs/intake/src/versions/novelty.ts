import type { ConsolidatedParagraph } from '../consolidated/index.js';
import { numberWithin, sameWords, type SectionState } from './chapter-state.js';

/** Whether a paragraph did not stand in the section before on this topic, with these words and under this number. */
export function isNew(
  { topic, citation, text }: ConsolidatedParagraph,
  before: SectionState | undefined,
): boolean {
  const earlier = before?.topics.get(topic) ?? [];
  return !earlier.some(
    (one) => numberWithin(one.citation) === numberWithin(citation) && sameWords(one.text, text),
  );
}
