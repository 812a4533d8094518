import { withoutFootnotes, type Footnote } from './footnotes.js';
import { linesOf } from './lines.js';
import { MappedText } from './mapped-text.js';
import { withoutMargins } from './margins.js';
import { numbered, withoutNoteMarks, type NoteMark } from './note-marks.js';
import { paragraphsOf, type Paragraph } from './paragraphs.js';

/** A paragraph with the footnotes its words refer to. */
export interface NotedParagraph extends Paragraph {
  readonly notes: readonly NoteMark[];
}

/** A document as text, ready to be read: what the printing and scanning of it added is taken out or apart. */
export interface TextDocument {
  /** What every offset counts in, in UTF-16 code units. */
  readonly raw: string;
  readonly paragraphs: readonly NotedParagraph[];
  readonly footnotes: readonly Footnote[];
  /** What is printed around the pages, in the order in which it stands. */
  readonly margins: readonly MappedText[];
}

/** Normalises a text. Takes any text and never throws. */
export function readText(text: string | MappedText): TextDocument {
  const mapped = typeof text === 'string' ? MappedText.of(text) : text;
  const inside = withoutMargins(linesOf(mapped));
  const { lines, footnotes } = withoutFootnotes(inside.lines);
  const known = new Set(footnotes.map(({ number }) => number));
  const paragraphs = paragraphsOf(lines).map((paragraph) => ({
    paragraph,
    unmarked: withoutNoteMarks(paragraph.text, known),
  }));
  const marks = numbered(paragraphs.map(({ unmarked }) => [...unmarked.marks]));
  return {
    raw: mapped.raw,
    paragraphs: paragraphs.map(({ paragraph, unmarked }, index) => ({
      ...paragraph,
      text: unmarked.text,
      notes: marks[index]!,
    })),
    footnotes,
    margins: inside.margins,
  };
}
