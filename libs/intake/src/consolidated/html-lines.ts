import { Parser } from 'htmlparser2';

import { MappedText } from '../text/index.js';
import { printable, type SourceLine } from './source-line.js';

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const blocks = new Set([
  ...headings,
  ...[
    'address',
    'article',
    'blockquote',
    'body',
    'caption',
    'dd',
    'div',
    'dl',
    'dt',
    'figure',
    'footer',
    'header',
  ],
  ...['li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
]);
const unread = new Set(['head', 'script', 'style', 'template', 'noscript']);

/** Whether a text is HTML rather than Markdown or plain text. */
export function isHtml(raw: string): boolean {
  return /<(?:!doctype html|html|body|h[1-6]|p|div|section|article|ul|ol|table)\b[^<>]*>/i.test(raw);
}

/** The lines of HTML: one for each block of text, those of headings and of list items marked as in Markdown. Reads whatever it is given. */
export function htmlLines(raw: string): SourceLine[] {
  const whole = MappedText.of(raw);
  const lines: SourceLine[] = [];
  const open: string[] = [];
  let skipped = 0;
  let pieces: MappedText[] = [];
  const close = (): void => {
    const words = printable(MappedText.join(raw, pieces).squeezed());
    pieces = [];
    if (words.length === 0) return;
    const isHeading = open.some((name) => headings.has(name));
    const mark = isHeading ? '# ' : open.includes('li') ? '* ' : '';
    const { from } = words.spanOf();
    const marked = MappedText.join(raw, [MappedText.standingFor(raw, mark, { from, until: from }), words]);
    lines.push({ words: marked, isHeading, blankAbove: lines.length === 0 ? 0 : 1 });
  };
  const parser = new Parser(
    {
      onopentag(name) {
        if (unread.has(name)) skipped += 1;
        if (blocks.has(name) || name === 'br') close();
        open.push(name);
      },
      ontext(text) {
        if (skipped > 0) return;
        const span = { from: parser.startIndex, until: parser.endIndex + 1 };
        const isAsItStands = raw.slice(span.from, span.until) === text;
        pieces.push(
          isAsItStands ? whole.slice(span.from, span.until) : MappedText.standingFor(raw, text, span),
        );
      },
      onclosetag(name) {
        if (blocks.has(name)) close();
        if (unread.has(name)) skipped -= 1;
        open.splice(open.lastIndexOf(name), 1);
      },
    },
    { decodeEntities: true },
  );
  parser.end(raw);
  close();
  return lines;
}
