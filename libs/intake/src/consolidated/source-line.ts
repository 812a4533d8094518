import { MappedText } from '../text/index.js';
import { withoutLinks } from './links.js';

/** One line of a consolidated text that holds anything. */
export interface SourceLine {
  /** Its words with the marks of headings and lists, without link mark-up and without white space at its ends. */
  readonly words: MappedText;
  /** Whether the document marks it as a heading. */
  readonly isHeading: boolean;
  readonly blankAbove: number;
}

const lineEnd = /\r\n|[\n\r\u2028\u2029\f]/g;
const boldOnly = /^(?:\*\*|__)(?=\S).*\S(?:\*\*|__)$/;

/** The lines of Markdown or plain text that hold anything. */
export function sourceLines(raw: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let blankAbove = 0;
  for (const piece of MappedText.of(raw).split(lineEnd)) {
    const words = printable(withoutLinks(piece));
    if (words.length === 0) {
      blankAbove += 1;
      continue;
    }
    const isHeading = words.text.startsWith('#') || boldOnly.test(words.text);
    lines.push({ words, isHeading, blankAbove });
    blankAbove = 0;
  }
  return lines;
}

/** Text as an event may hold it: well-formed, without control characters; what is none of that shows as a replacement character. */
export function printable(text: MappedText): MappedText {
  if (!/[\p{C}\t]/u.test(text.text)) return text.trim();
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\t/g, ' ')
    .replace(/[\p{Surrogate}\p{Cc}]/gu, '\uFFFD')
    .trim();
}

/** The words of a heading without its marks and emphasis. */
export function headingWords({ words }: Pick<SourceLine, 'words'>): string {
  return words.text
    .replace(/^#+\s*/, '')
    .replace(/\s*#+$/, '')
    .replace(/^([*_]+)(?=\S)(.*\S)\1$/, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of lines as one text, empty lines kept where there were any. */
export function wordsOfLines(raw: string, lines: readonly SourceLine[]): MappedText {
  const pieces = lines.flatMap(({ words, blankAbove }, index) => {
    if (index === 0) return [words];
    const between = { from: lines[index - 1]!.words.spanOf().until, until: words.spanOf().from };
    return [MappedText.standingFor(raw, blankAbove > 0 ? '\n\n' : '\n', between), words];
  });
  return MappedText.join(raw, pieces);
}
