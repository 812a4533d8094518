import type { Doubt } from './consolidated-text.js';
import { comesLater, follows } from './numbered-heading.js';
import type { OutlinedParagraph } from './outline.js';
import { headingWords, type SourceLine } from './source-line.js';
import { topicOfHeading } from './topic-heading.js';

/** How a text is laid out, where it is so regular that a departure shows that something was taken out. */
export interface Layout {
  /** Never more than one empty line. */
  readonly isNeverWide: boolean;
  /** Always an empty line above what is no heading. */
  readonly isAlwaysApart: boolean;
}

export function layoutOf(lines: readonly SourceLine[]): Layout {
  const rest = lines.slice(1);
  const isRare = (odd: readonly SourceLine[], of: readonly SourceLine[]): boolean =>
    of.length >= 20 && odd.length * 20 <= of.length;
  const apart = rest.filter(({ blankAbove }) => blankAbove > 0);
  const words = rest.filter(({ isHeading }) => !isHeading);
  return {
    isNeverWide: isRare(
      apart.filter(({ blankAbove }) => blankAbove > 1),
      apart,
    ),
    isAlwaysApart: isRare(
      words.filter(({ blankAbove }) => blankAbove === 0),
      words,
    ),
  };
}

/** The marks of damage that a paragraph bears; `next` is the numbered heading after it. */
export function doubtsOf(
  paragraph: OutlinedParagraph,
  previous: OutlinedParagraph | undefined,
  next: OutlinedParagraph | undefined,
  layout: Layout,
): Doubt[] {
  const doubts: Doubt[] = [];
  const { lines } = paragraph;
  if (paragraph.title === null) doubts.push('untitled');
  if (previous !== undefined && isOutOfOrder(paragraph.number, previous.number)) doubts.push('out-of-order');
  if (next !== undefined && !follows(next.number, paragraph.number)) doubts.push('gap-behind');
  if (lines.some(isAnotherHeading)) doubts.push('holds-a-heading');
  if (lines.length > 0 ? breaksOff(lines) : next === undefined) doubts.push('breaks-off');
  if (departsFrom(layout, paragraph, next)) doubts.push('lines-missing');
  return doubts;
}

function departsFrom(
  { isNeverWide, isAlwaysApart }: Layout,
  { blankAboveTitle, lines }: OutlinedParagraph,
  next: OutlinedParagraph | undefined,
): boolean {
  const gaps = [blankAboveTitle, ...lines.map(({ blankAbove }) => blankAbove), next?.blankAbove ?? 0];
  if (isNeverWide && gaps.some((blank) => blank > 1)) return true;
  return isAlwaysApart && lines.some(({ isHeading, blankAbove }) => !isHeading && blankAbove === 0);
}

function isOutOfOrder(number: readonly number[], before: readonly number[]): boolean {
  return !follows(number, before) && !comesLater(number, before);
}

/** A heading without a number that every section has as a numbered one. */
function isAnotherHeading(line: SourceLine): boolean {
  return line.isHeading && topicOfHeading(headingWords(line)).isKnown;
}

/** Whether the last line ends in the middle: no full stop, but for what is often printed without one. */
function breaksOff(lines: readonly SourceLine[]): boolean {
  const { text } = lines.at(-1)!.words;
  if (/[.!?…:;)”’"'\]]$/.test(text)) return /[:;]$/.test(text);
  return !/^(?:Geen bijzonderheden|Niet van toepassing)$/i.test(text);
}
