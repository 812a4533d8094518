import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { documentationPages, proseOf, readPage, root } from './support/pages.js';

const pages = documentationPages();

describe.each(pages.map((page) => [page.path, page] as const))('%s', (path, page) => {
  it('points at pages, files and headings that are there', () => {
    const dead = [...proseOf(page.text).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^(?:https?|mailto):/.test(target))
      .filter((target) => {
        const [file, anchor] = target.split('#') as [string, string | undefined];
        const pointed = file === '' ? path : normalize(join(dirname(path), file)).replaceAll('\\', '/');
        if (pointed.startsWith('..') || !existsSync(join(root, pointed))) return true;
        return anchor !== undefined && !anchorsOf(readPage(pointed).text).has(anchor);
      });
    expect(dead).toEqual([]);
  });

  it('names no machine and no place where packages come from', () => {
    const foreign = page.text.match(/(?:\/home|\/Users|\/root|\/work)\/|registry\.|npmjs/g);
    expect(foreign).toBeNull();
  });
});

it('every page can be reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const path of reached)
    if (path.endsWith('.md'))
      for (const [, target] of proseOf(readPage(path).text).matchAll(/\]\(([^)#\s]+\.md)(?:#[^)]*)?\)/g))
        reached.add(normalize(join(dirname(path), target!)).replaceAll('\\', '/'));
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

/** Anchors as hosts of Git repositories make them from headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, title]) => title!);
  return new Set(
    headings.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );
}
