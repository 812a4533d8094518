import { MappedText } from './mapped-text.js';

/** One line as it is printed, without white space at its ends. */
export interface Line {
  readonly text: MappedText;
  /** Empty lines directly above it, doubling taken out. */
  readonly blankAbove: number;
  /** A form feed stands directly above it or at its start. */
  readonly startsPage: boolean;
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/;

/**
 * The lines that hold anything. Where a text has an empty line after every line, as some PDFs give it, those are taken out,
 * so that an empty line again means what it says.
 */
export function linesOf(text: MappedText): Line[] {
  const lines: Line[] = [];
  let blankAbove = 0;
  let startsPage = false;
  const pieces = text.split(lineEnd);
  const marked = pageStartsByIndent(pieces);
  for (const piece of pieces) {
    startsPage ||= marked.has(piece);
    const printed = piece
      .replace(/[\u00AD\u200B\u200C\u200D\uFEFF]/g, '')
      .replace(/\f/g, ' ')
      .trim();
    startsPage ||= piece.text.includes('\f');
    if (printed.length === 0) {
      blankAbove += 1;
      continue;
    }
    lines.push({ text: printed, blankAbove, startsPage });
    blankAbove = 0;
    startsPage = false;
  }
  return undoubled(lines);
}

/** Where form feeds were lost, the first line of a page is the only one with a space before it. */
function pageStartsByIndent(pieces: readonly MappedText[]): ReadonlySet<MappedText> {
  const printed = pieces.filter(({ text }) => text.trim() !== '');
  const indented = printed.filter(({ text }) => /^ \S/.test(text));
  return new Set(indented.length * 20 <= printed.length ? indented : []);
}

/** How many lines around one are looked at to tell whether lines are doubled there. */
const neighbourhood = 8;

function undoubled(lines: readonly Line[]): Line[] {
  const throughout = isDoubled(lines, 0.5);
  return lines.map((line, index) => {
    if (line.blankAbove === 0) return line;
    const around = lines.slice(Math.max(1, index - neighbourhood), index + neighbourhood + 1);
    return throughout || isDoubled(around, 0.75)
      ? { ...line, blankAbove: Math.floor((line.blankAbove - 1) / 2) }
      : line;
  });
}

/** Whether most lines stand apart although their sentences run on. */
function isDoubled(lines: readonly Line[], share: number): boolean {
  const apart = lines.filter(({ blankAbove }) => blankAbove > 0).length;
  return lines.length >= 3 && apart >= lines.length * share && runsOn(lines);
}

/** Whether sentences run on over the empty lines: separate paragraphs do not. */
function runsOn(lines: readonly Line[]): boolean {
  const apart = lines.slice(1).map((line, index) => ({ line, above: lines[index]!.text.text }));
  const overBlank = apart.filter(({ line }) => line.blankAbove > 0);
  const continued = overBlank.filter(
    ({ line, above }) => !/[.:;?!]["”’]?$/.test(above) && /^[\p{Ll}(]/u.test(line.text.text),
  );
  return continued.length * 3 >= overBlank.length;
}
