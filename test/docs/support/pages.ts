import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A fenced block of a page. `info` is what follows the language on the opening fence. */
export interface CodeBlock {
  readonly language: string;
  readonly info: string;
  readonly lines: readonly string[];
  /** Line of the page on which its content begins, counted from 1. */
  readonly line: number;
}

export interface DocumentationPage {
  /** From the top of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly CodeBlock[];
}

/** README.md and every page under docs/, in the order of their paths. */
export function documentationPages(): DocumentationPage[] {
  return ['README.md', ...markdownUnder('docs')].map(readPage);
}

export function readPage(path: string): DocumentationPage {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, blocks: codeBlocksOf(text) };
}

export function codeBlocksOf(text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { language: string; info: string; lines: string[]; line: number } | undefined;
  text.split('\n').forEach((line, index) => {
    const fence = /^```(\S*) *(.*)$/.exec(line);
    if (open === undefined) {
      if (fence !== null) open = { language: fence[1]!, info: fence[2]!, lines: [], line: index + 2 };
    } else if (line === '```') {
      blocks.push(open);
      open = undefined;
    } else open.lines.push(line);
  });
  if (open !== undefined) throw new Error(`line ${open.line}: this block is not closed`);
  return blocks;
}

/** The page without its fenced blocks: only what is read as text. */
export function proseOf(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '');
}

function markdownUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
