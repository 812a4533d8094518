import type { Line } from './lines.js';
import { MappedText } from './mapped-text.js';

/** The lines of a text without what is printed around its pages, and that apart: it holds dates and references of its own. */
export interface WithoutMargins {
  readonly lines: readonly Line[];
  readonly margins: readonly MappedText[];
}

const pageNumber = /^(?:Pagina|Page)\s+\d+(?:\s+(?:van|of)\s+\d+)?$/i;
const runningHead =
  /^(?:(?:Eerste|Tweede) Kamer(?: der Staten-Generaal)?, vergaderjaar \d{4}\s*[–-]\s*\d{4}\b.*|Staatscourant \d{4},? ?nr\.? ?\d+\b.*|STAATSCOURANT|Officiële uitgave van het Koninkrijk.*|Nr\. ?\d+ \d{1,2} \p{L}+ \d{4})$/u;
const department = /^(?:Directoraat-[Gg]eneraal|Directie|Ministerie van|Afdeling|Bureau)\b[^.]*$/;
const label = /^(?:Datum|Ons kenmerk|Onze referentie|Uw kenmerk|Uw brief|Kenmerk|Contactpersoon|Bijlagen?)$/i;
const nameOfUnit = /^\p{Lu}[\p{L}-]*(?:(?:,| en| van| der| voor)? \p{L}[\p{L}-]*){0,6}$/u;
const day = /^\d{1,2} \p{L}+ \d{4}$/u;
const noWord = /^[^\p{L}\d]*(?:\p{L}[^\p{L}\d]+)*\p{L}?[^\p{L}\d]*$/u;

/** Most lines between two lines of one block in the margin. */
const nearby = 14;

/**
 * Takes page numbers, running heads and the department's block out of the text, also where the block was printed beside a
 * paragraph and its lines stand at the ends of the paragraph's.
 */
export function withoutMargins(lines: readonly Line[]): WithoutMargins {
  const margins: MappedText[] = [];
  const kept: Line[] = [];
  const blocks = blockLines(lines);
  const phrases = phrasesOf(lines, blocks);
  let blank = 0;
  let page = false;
  lines.forEach((line, index) => {
    const above = line.blankAbove + blank;
    const startsPage = line.startsPage || page;
    const rest = blocks.has(index) ? null : beside(line, index, lines, phrases, margins);
    if (blocks.has(index)) margins.push(line.text);
    if (rest === null || rest.length === 0) {
      blank = Math.max(blank, above);
      page = startsPage;
      return;
    }
    kept.push({ text: rest, blankAbove: above, startsPage });
    blank = 0;
    page = false;
  });
  return { lines: kept, margins };
}

/** Lines that are margin from end to end. */
function blockLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < lines.length; index += 1) {
    const text = textAt(lines, index);
    if (pageNumber.test(text) || runningHead.test(text)) found.add(index);
    else if (department.test(text) && startsBlock(lines, index)) {
      const end = endOfBlock(lines, index);
      for (let inside = index; inside < end; inside += 1) found.add(inside);
      index = end - 1;
    } else if (label.test(text) && (day.test(textAt(lines, index + 1)) || /kenmerk|referentie/i.test(text))) {
      found.add(index);
      if (textAt(lines, index + 1).length <= 30) found.add(index + 1);
    }
  }
  return found;
}

/** A department's name alone may be a heading; followed by more of the block it is margin. */
function startsBlock(lines: readonly Line[], index: number): boolean {
  const next = [1, 2, 3, 4].map((step) => textAt(lines, index + step));
  return next.some((text) => department.test(text) || label.test(text) || pageNumber.test(text));
}

function endOfBlock(lines: readonly Line[], start: number): number {
  let index = start + 1;
  let expectsValue = false;
  while (index < lines.length) {
    const text = textAt(lines, index);
    if (pageNumber.test(text)) return index + 1;
    const belongs =
      expectsValue || department.test(text) || label.test(text) || day.test(text) || isUnit(lines, index);
    if (!belongs) return index;
    expectsValue = label.test(text);
    index += 1;
  }
  return index;
}

/** The second line of a department's name. */
function isUnit(lines: readonly Line[], index: number): boolean {
  const text = textAt(lines, index);
  return text.length <= 40 && nameOfUnit.test(text) && department.test(textAt(lines, index - 1));
}

/** What blocks of margin hold elsewhere in this text, longest first: only that is taken from the end of a line. */
function phrasesOf(lines: readonly Line[], blocks: ReadonlySet<number>): string[] {
  const texts = [...blocks].map((index) => textAt(lines, index)).filter((text) => !pageNumber.test(text));
  return [...new Set(texts)].sort((a, b) => b.length - a.length);
}

/** What remains of a line when a phrase of the margin is taken from its end; the line itself where none stands there. */
function beside(
  line: Line,
  index: number,
  lines: readonly Line[],
  phrases: readonly string[],
  margins: MappedText[],
): MappedText | null {
  const at = marginAtEnd(line.text.text, phrases);
  const near = lines.slice(Math.max(0, index - nearby), index + nearby + 1);
  const neighbours = near.filter(({ text }) => marginAtEnd(text.text, phrases) !== null).length;
  if (neighbours < 3) return line.text;
  if (at === null) return noWord.test(line.text.text) ? null : line.text;
  margins.push(line.text.slice(at).trim());
  const rest = line.text.slice(0, at).trim();
  return noWord.test(rest.text) ? null : rest;
}

function marginAtEnd(text: string, phrases: readonly string[]): number | null {
  const bare = text.replace(/[\s)\]|.,;:]+$/, '');
  for (const phrase of phrases) {
    if (bare === phrase) return 0;
    if (bare.endsWith(` ${phrase}`)) return bare.length - phrase.length;
  }
  return null;
}

function textAt(lines: readonly Line[], index: number): string {
  return lines[index]?.text.text ?? '';
}
