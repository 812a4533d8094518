import type { Span } from '../text/index.js';
import { comesLater, follows, isTitle, numberedHeading, type NumberedHeading } from './numbered-heading.js';
import { headingWords, type SourceLine } from './source-line.js';

/** A numbered heading with everything up to the next one. */
export interface OutlinedParagraph {
  readonly chapter: string | null;
  readonly number: readonly number[];
  /** Null where the number stands alone and no heading follows it. */
  readonly title: string | null;
  /** The paragraph's own lines, unnumbered sub-headings included. */
  readonly lines: readonly SourceLine[];
  /** Empty lines above its number. */
  readonly blankAbove: number;
  /** Empty lines between its number and the title below it; 0 where they stand on one line. */
  readonly blankAboveTitle: number;
  /** From its number through its last line, in the raw text. */
  readonly span: Span;
}

export interface Outline {
  /** The first chapter that a heading names; null where none does. */
  readonly chapter: string | null;
  readonly paragraphs: readonly OutlinedParagraph[];
}

interface Draft {
  chapter: string | null;
  number: readonly number[];
  title: string | null;
  lines: SourceLine[];
  blankAbove: number;
  blankAboveTitle: number;
  span: Span;
}

/** Fewest numbered headings that a document must mark for a number without a mark to be no heading. */
const enoughMarks = 3;

/**
 * Cuts a text at its numbered headings. Where the document marks headings only a marked line is one; in plain text a number is a
 * heading where it follows the one before it and what stands beside or under it reads as a title.
 */
export function outlineOf(lines: readonly SourceLine[]): Outline {
  const isMarked = (line: SourceLine): boolean =>
    line.isHeading && numberedHeading(line)?.kind === 'paragraph';
  const isPlain = lines.filter(isMarked).length < enoughMarks;
  const paragraphs: Draft[] = [];
  let first: string | null = null;
  let chapter: string | null = null;
  let last: readonly number[] | null = null;
  let open: Draft | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const heading = headingAt(lines, index, isPlain, last);
    if (heading === null) {
      if (open !== null) extend(open, line);
      continue;
    }
    const below = heading.title === null ? titleBelow(lines, index, isPlain) : null;
    const title = heading.title ?? (below === null ? null : headingWords(below));
    if (below !== null) index += 1;
    if (heading.kind === 'chapter') {
      chapter = heading.chapter;
      first ??= chapter;
      last = null;
      open = null;
      continue;
    }
    first ??= heading.chapter;
    last = heading.number;
    open = {
      chapter: heading.chapter ?? chapter,
      number: heading.number,
      title: title === '' ? null : title,
      lines: [],
      blankAbove: line.blankAbove,
      blankAboveTitle: below?.blankAbove ?? 0,
      span: { from: line.words.spanOf().from, until: (below ?? line).words.spanOf().until },
    };
    paragraphs.push(open);
  }
  return { chapter: first, paragraphs };
}

function extend(open: Draft, line: SourceLine): void {
  open.lines.push(line);
  open.span = { ...open.span, until: line.words.spanOf().until };
}

function headingAt(
  lines: readonly SourceLine[],
  index: number,
  isPlain: boolean,
  last: readonly number[] | null,
): NumberedHeading | null {
  const line = lines[index]!;
  if (!line.isHeading && !isPlain) return null;
  const heading = numberedHeading(line);
  if (heading === null) return null;
  if (heading.kind === 'chapter') return line.isHeading || line.words.length <= 100 ? heading : null;
  if (line.isHeading) {
    const isItem = heading.title !== null && heading.number.length === 1 && heading.chapter === null;
    return isItem && last !== null && !follows(heading.number, last) ? null : heading;
  }
  const fits =
    follows(heading.number, last) ||
    (last !== null && heading.number.length > 1 && comesLater(heading.number, last));
  if (!fits) return null;
  return heading.title !== null || titleBelow(lines, index, isPlain) !== null ? heading : null;
}

/** The heading directly under a number that stands alone. */
function titleBelow(lines: readonly SourceLine[], index: number, isPlain: boolean): SourceLine | null {
  const below = lines[index + 1];
  if (below === undefined || numberedHeading(below) !== null) return null;
  if (below.isHeading) return below;
  return isPlain && /\p{L}/u.test(below.words.text) && isTitle(below.words.text) ? below : null;
}
