import { MappedText } from '../text/index.js';

/**
 * A line of Markdown without its link mark-up: of `[words](place)` and of an image the words, of `<https://…>` the address.
 * What only looks like a link, brackets without a place directly behind them, stays.
 */
export function withoutLinks(line: MappedText): MappedText {
  const pieces: MappedText[] = [];
  let from = 0;
  for (const { index } of line.text.matchAll(/!?\[|</g)) {
    if (index < from) continue;
    const link = linkAt(line.text, index);
    if (link === null) continue;
    pieces.push(line.slice(from, index), withoutLinks(line.slice(link.words.from, link.words.until)));
    from = link.until;
  }
  return from === 0 ? line : MappedText.join(line.raw, [...pieces, line.slice(from)]);
}

interface Link {
  readonly words: { readonly from: number; readonly until: number };
  readonly until: number;
}

function linkAt(line: string, start: number): Link | null {
  const address = /^<((?:https?|mailto):[^\s>]*)>/.exec(line.slice(start, start + 2_000));
  if (address !== null) {
    const until = start + address[0].length;
    return { words: { from: start + 1, until: until - 1 }, until };
  }
  const opening = line.startsWith('![', start) ? start + 1 : start;
  if (line[opening] !== '[') return null;
  const closing = endOfGroup(line, opening, '[', ']');
  if (closing === null || line[closing] !== '(') return null;
  const until = endOfGroup(line, closing, '(', ')');
  if (until === null || !isPlace(line.slice(closing + 1, until - 1))) return null;
  return { words: { from: opening + 1, until: closing - 1 }, until };
}

/** Index after the bracket that closes the one at `start`; null where none does. */
function endOfGroup(line: string, start: number, open: string, close: string): number | null {
  let depth = 0;
  for (let at = start; at < line.length; at += 1) {
    if (line[at] === open) depth += 1;
    if (line[at] === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

/** Where a link leads: one word, a title in quotes may follow. */
function isPlace(text: string): boolean {
  return /^\s*<?[^\s<>]*>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*$/.test(text);
}
