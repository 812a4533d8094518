import type { Doubt } from './consolidated-text.js';
import { comesLater, follows } from './numbered-heading.js';
import type { OutlinedParagraph } from './outline.js';
import { headingWords, type SourceLine } from './source-line.js';
import { topicOfHeading } from './topic-heading.js';

/** Whether the whole text leaves more than one empty line only where something was taken out. */
export function isEvenlySpaced(lines: readonly SourceLine[]): boolean {
  const apart = lines.slice(1).filter(({ blankAbove }) => blankAbove > 0).length;
  const wide = lines.slice(1).filter(({ blankAbove }) => blankAbove > 1).length;
  return apart >= 20 && wide * 20 <= apart;
}

/** The marks of damage that a paragraph bears; `next` is the numbered heading after it. */
export function doubtsOf(
  paragraph: OutlinedParagraph,
  previous: OutlinedParagraph | undefined,
  next: OutlinedParagraph | undefined,
  evenlySpaced: boolean,
): Doubt[] {
  const doubts: Doubt[] = [];
  const { lines } = paragraph;
  if (paragraph.title === null) doubts.push('untitled');
  if (previous !== undefined && isOutOfOrder(paragraph.number, previous.number)) doubts.push('out-of-order');
  if (next !== undefined && !follows(next.number, paragraph.number)) doubts.push('gap-behind');
  if (lines.some(isAnotherHeading)) doubts.push('holds-a-heading');
  if (lines.length > 0 && breaksOff(lines)) doubts.push('breaks-off');
  const after = next === undefined ? [] : [next.blankAbove];
  if (evenlySpaced && [...lines.map(({ blankAbove }) => blankAbove), ...after].some((blank) => blank > 1)) {
    doubts.push('lines-missing');
  }
  return doubts;
}

function isOutOfOrder(number: readonly number[], before: readonly number[]): boolean {
  return !follows(number, before) && !comesLater(number, before);
}

/** A heading without a number that every section has as a numbered one. */
function isAnotherHeading(line: SourceLine): boolean {
  return line.isHeading && topicOfHeading(headingWords(line)).isKnown;
}

/** Whether the last line ends in the middle: no full stop, and more than a few words ("Geen bijzonderheden" stands without one). */
function breaksOff(lines: readonly SourceLine[]): boolean {
  const { text } = lines.at(-1)!.words;
  if (/[.!?…:;)”’"'\]]$/.test(text)) return /[:;]$/.test(text);
  return text.length > 25;
}
