/**
 * A line of Markdown without its link mark-up: of `[words](place)` and of an image the words, of `<https://…>` the address.
 * What only looks like a link, brackets without a place directly behind them, stays.
 */
export function withoutLinks(line: string): string {
  let kept = '';
  let from = 0;
  for (const { index } of line.matchAll(/!?\[|</g)) {
    if (index < from) continue;
    const link = linkAt(line, index);
    if (link === null) continue;
    kept += line.slice(from, index) + withoutLinks(link.words);
    from = link.until;
  }
  return kept + line.slice(from);
}

interface Link {
  readonly words: string;
  readonly until: number;
}

function linkAt(line: string, start: number): Link | null {
  const address = /^<((?:https?|mailto):[^\s>]*)>/.exec(line.slice(start, start + 2_000));
  if (address !== null) return { words: address[1]!, until: start + address[0].length };
  const opening = line.startsWith('![', start) ? start + 1 : start;
  if (line[opening] !== '[') return null;
  const closing = endOfGroup(line, opening, '[', ']');
  if (closing === null || line[closing] !== '(') return null;
  const until = endOfGroup(line, closing, '(', ')');
  if (until === null || !isPlace(line.slice(closing + 1, until - 1))) return null;
  return { words: line.slice(opening + 1, closing - 1), until };
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
