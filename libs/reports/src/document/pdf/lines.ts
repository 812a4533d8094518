import { runsOf, type Inline, type Text } from '../model.js';
import type { Face, Size } from './fonts.js';

/** A stretch of one line in one face; `href` where it is a link. */
export interface Segment {
  readonly text: string;
  readonly face: Face;
  readonly href: string | null;
}
export type Line = readonly Segment[];

/** Width of a text in a face and size, in points. */
export type Measure = (text: string, face: Face, size: Size) => number;

/** Breaks a text into lines of at most `width`, at blanks; a word that no line can hold is broken after a sign that joins, else between signs. */
export function linesOf(
  text: Text,
  width: number,
  size: Size,
  measure: Measure,
  face: Face = 'regular',
): Line[] {
  const lines: Segment[][] = [];
  let line: Segment[] = [];
  let used = 0;
  const end = () => {
    lines.push(line);
    line = [];
    used = 0;
  };
  const put = (word: string, run: Omit<Segment, 'text'>) => {
    const last = line.at(-1);
    if (last !== undefined && last.face === run.face && last.href === run.href)
      line[line.length - 1] = { ...last, text: last.text + word };
    else line.push({ ...run, text: word });
    used += measure(word, run.face, size);
  };
  for (const part of runsOf(text)) {
    const run = { face: faceOf(part, face), href: hrefOf(part) };
    const wide = (word: string) => measure(word, run.face, size);
    for (const piece of wordsOf(part)) {
      if (piece === '\n') end();
      else if (piece === ' ') {
        if (line.length > 0) put(' ', run);
      } else
        for (const word of fitting(piece, width, wide)) {
          if (line.length > 0 && used + wide(word) > width) end();
          put(word, run);
        }
    }
  }
  if (line.length > 0 || lines.length === 0) end();
  return lines.map(withoutTrailingBlank);
}

function wordsOf(part: Inline): string[] {
  const text =
    typeof part === 'string' ? part : 'strong' in part ? part.strong : 'code' in part ? part.code : part.text;
  return text.match(/\n|[ \t]+|[^ \t\n]+/g)?.map((one) => (/^[ \t]+$/.test(one) ? ' ' : one)) ?? [];
}

function faceOf(part: Inline, face: Face): Face {
  if (typeof part === 'string' || 'href' in part) return face;
  return 'strong' in part ? 'bold' : 'code';
}

function hrefOf(part: Inline): string | null {
  return typeof part === 'object' && 'href' in part && /^https?:\/\//.test(part.href) ? part.href : null;
}

function fitting(word: string, width: number, wide: (text: string) => number): string[] {
  if (wide(word) <= width) return [word];
  const signs = [...word];
  let taken = 0;
  let joint = 0;
  while (taken < signs.length && wide(signs.slice(0, taken + 1).join('')) <= width) {
    taken += 1;
    if (/[-/.,:&=?]/.test(signs[taken - 1]!)) joint = taken;
  }
  const end = Math.max(1, joint > 0 ? joint : taken);
  return [signs.slice(0, end).join(''), ...fitting(signs.slice(end).join(''), width, wide)];
}

function withoutTrailingBlank(line: readonly Segment[]): Line {
  const last = line.at(-1);
  if (last === undefined || !last.text.endsWith(' ')) return line;
  const text = last.text.trimEnd();
  return text === '' ? line.slice(0, -1) : [...line.slice(0, -1), { ...last, text }];
}
