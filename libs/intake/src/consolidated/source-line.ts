import { withoutLinks } from './links.js';

/** One line of a consolidated text that holds anything. */
export interface SourceLine {
  /** Its words with the marks of headings and lists, without link mark-up and without white space at its ends. */
  readonly text: string;
  /** Whether the document marks it as a heading. */
  readonly isHeading: boolean;
  readonly blankAbove: number;
  /** Where it stands in the raw text, in UTF-16 code units, `until` exclusive. */
  readonly from: number;
  readonly until: number;
}

const lineEnd = /\r\n|[\n\r\u2028\u2029\f]/g;
const unseen = /[\u00AD\u200B\u200C\u200D\u2060\uFEFF]/g;
const boldOnly = /^(?:\*\*|__)(?=\S).*\S(?:\*\*|__)$/;

/** The lines of Markdown or plain text that hold anything. */
export function sourceLines(raw: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  let blankAbove = 0;
  const add = (until: number): void => {
    const text = printable(withoutLinks(raw.slice(from, until)));
    if (text === '') {
      blankAbove += 1;
      return;
    }
    lines.push({ text, isHeading: text.startsWith('#') || boldOnly.test(text), blankAbove, from, until });
    blankAbove = 0;
  };
  for (const { index, 0: end } of raw.matchAll(lineEnd)) {
    add(index);
    from = index + end.length;
  }
  add(raw.length);
  return lines;
}

/** Text as an event may hold it: well-formed, without control characters; what is none of that shows as a replacement character. */
export function printable(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\p{Cc}]/gu, (control) => (control === '\t' ? ' ' : '\uFFFD'))
    .trim();
}

/** The words of a heading without its marks and emphasis. */
export function headingWords({ text }: Pick<SourceLine, 'text'>): string {
  return text
    .replace(/^#+\s*/, '')
    .replace(/\s*#+$/, '')
    .replace(/^([*_]+)(?=\S)(.*\S)\1$/, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of lines as one text, empty lines kept where there were any. */
export function wordsOfLines(lines: readonly SourceLine[]): string {
  return lines
    .map(({ text, blankAbove }, index) => (index === 0 ? text : (blankAbove > 0 ? '\n\n' : '\n') + text))
    .join('');
}
