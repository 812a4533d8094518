let segmenter: Intl.Segmenter | undefined;

function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('nl', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Characters that take no column of their own: combining marks, joiners and other format characters. */
const withoutWidth = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** Ranges that terminals draw two columns wide (Unicode Standard Annex 11, W and F) and pictographs. */
const wide =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F1E6}-\u{1F1FF}\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}])/u;

/** Columns that text takes in a terminal. For one line: a line break counts as nothing. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemesOf(text)) {
    if (withoutWidth.test(segment) || segment === '\n') continue;
    width += wide.test(segment) ? 2 : 1;
  }
  return width;
}

/** Text followed by blanks up to a number of columns; longer text is left as it is. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** Most and fewest characters that steer a terminal or the direction of text; none of them may come from a document. */
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;

/** Text in which nothing can steer the terminal: each such character is shown as U+FFFD. Line breaks stay. */
export function harmless(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '  ')
    .replace(steering, '\uFFFD')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

export interface WrapOptions {
  /** Columns before the first line. */
  readonly first?: string;
  /** Columns before every later line. */
  readonly rest?: string;
}

/**
 * Text broken at blanks into lines of at most `columns` columns, what stands before them included. Line breaks in the text are kept;
 * a word that is too long for a line is broken after a hyphen or the like, else between characters.
 */
export function wrap(
  text: string,
  columns: number,
  { first = '', rest = first }: WrapOptions = {},
): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest;
    let empty = true;
    const room = Math.max(8, columns);
    for (const word of paragraph
      .split(/[ \u00a0]+/)
      .filter((part) => part !== '')
      .flatMap((part) => pieces(part, room - widthOf(rest)))) {
      if (!empty && widthOf(line) + 1 + widthOf(word) > room) {
        lines.push(line);
        line = rest;
        empty = true;
      }
      line += empty ? word : ` ${word}`;
      empty = false;
    }
    lines.push(line);
  }
  return lines.map((line) => line.trimEnd());
}

/** A word that no line can hold, broken after punctuation that joins parts of an id or address where there is any. */
function pieces(word: string, room: number): string[] {
  if (widthOf(word) <= room || room < 2) return [word];
  let taken = '';
  let joint = 0;
  for (const { segment } of graphemesOf(word)) {
    if (widthOf(taken + segment) > room) break;
    taken += segment;
    if (/[-/.,:&=|]$/.test(segment)) joint = taken.length;
  }
  const end = joint > 0 ? joint : Math.max(1, taken.length);
  return [word.slice(0, end), ...pieces(word.slice(end), room)];
}
