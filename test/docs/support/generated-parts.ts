import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readPage, root } from './pages.js';

/**
 * A part of a page that is made from the product itself, between `<!-- generated: NAME -->` and `<!-- end of NAME -->`. With UPDATE_DOCS=1
 * it is written; without, the test that calls this tells whether it still is what the product says.
 */
export function generatedPart(
  path: string,
  name: string,
  wanted: readonly string[],
): { stands: string; wanted: string } {
  const { text } = readPage(path);
  const begin = `<!-- generated: ${name} -->`;
  const end = `<!-- end of ${name} -->`;
  const from = text.indexOf(begin);
  const until = text.indexOf(end);
  if (from < 0 || until < from) throw new Error(`${path} has no part ${begin}`);
  const part = `\n\n${wanted.join('\n').trim()}\n\n`;
  if (process.env['UPDATE_DOCS'] === '1')
    writeFileSync(join(root, path), text.slice(0, from + begin.length) + part + text.slice(until));
  return {
    stands: readPage(path).text.slice(from + begin.length, readPage(path).text.indexOf(end)),
    wanted: part,
  };
}

/** A table in Markdown; bars inside cells are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)];
}
