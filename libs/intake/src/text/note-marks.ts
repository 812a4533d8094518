import type { MappedText } from './mapped-text.js';

/** A reference to a footnote: where in the text it stood, and its number; null where a scan left no number to read. */
export interface NoteMark {
  readonly at: number;
  readonly number: number | null;
}

export interface Unmarked {
  readonly text: MappedText;
  readonly marks: readonly NoteMark[];
}

const glued =
  /(?<=\p{Ll}{2}[)’”"]?|[.,;:)”’"])(\d{1,2})(?=[\s.,;:)]|$)|(?<=(?:^|\s)(?:19|20)\d\d)(\d{1,2})(?=[\s.,;:)]|$)/gu;
const garbled = /(?<=[.)])['’]?(?:[?!#®°©>*]{1,2}|\d[>?!]|!\d)(?=\s|$)|(?<=[.)])['’]\d(?=\s|$)/gu;

/**
 * Takes the numbers of footnotes off the words they are glued to, and what a scan made of them. A number is one only where
 * such a note exists; `2023.12` is the year and note 12 only then.
 */
export function withoutNoteMarks(text: MappedText, known: ReadonlySet<number>): Unmarked {
  if (known.size === 0) return { text, marks: [] };
  const cuts: { from: number; until: number; number: number | null }[] = [];
  for (const match of text.text.matchAll(glued)) {
    const number = Number(match[1] ?? match[2]);
    const until = match.index + match[0].length;
    if (known.has(number) && !isFigure(text.text, match.index, until))
      cuts.push({ from: match.index, until, number });
  }
  for (const match of text.text.matchAll(garbled))
    cuts.push({ from: match.index, until: match.index + match[0].length, number: null });
  cuts.sort((a, b) => a.from - b.from);
  return cut(text, cuts);
}

/** A number that goes on after a full stop or comma (`3.14`, `4.1`, `28,5`), unless a whole figure stands before it. */
function isFigure(text: string, from: number, until: number): boolean {
  const before = text.slice(0, from);
  if (!/\d[.,]$/.test(before)) return false;
  const isWhole = /(?:^|[^\d.,])(?:(?:19|20)\d{2}|\d{1,3}(?:\.\d{3})+)[.,]$/.test(before);
  return !isWhole || !/^\s+\p{Lu}|^\s*$/u.test(text.slice(until));
}

function cut(
  text: MappedText,
  cuts: readonly { from: number; until: number; number: number | null }[],
): Unmarked {
  const marks: NoteMark[] = [];
  let rest: MappedText = text;
  let removed = 0;
  for (const { from, until, number } of cuts) {
    marks.push({ at: from - removed, number });
    rest = rest.without(from - removed, until - removed);
    removed += until - from;
  }
  return { text: rest, marks };
}

/** Gives garbled marks their number where exactly as many stand between two plain ones as numbers lie between those. */
export function numbered(marks: readonly NoteMark[][]): NoteMark[][] {
  const all = marks.flatMap((inParagraph, paragraph) =>
    inParagraph.map((mark, index) => ({ paragraph, index, number: mark.number })),
  );
  const result = marks.map((inParagraph) => [...inParagraph]);
  let from = -1;
  let last = 0;
  for (let at = 0; at <= all.length; at += 1) {
    const number = all[at]?.number ?? null;
    if (at < all.length && (number === null || number <= last)) continue;
    const between = all.slice(from + 1, at).filter((mark) => mark.number === null);
    if (at < all.length && number !== null && number - last - 1 === between.length)
      between.forEach(({ paragraph, index }, step) => {
        const mark = result[paragraph]![index]!;
        result[paragraph]![index] = { ...mark, number: last + 1 + step };
      });
    from = at;
    last = number ?? last;
  }
  return result;
}
