import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readPage, root } from './support/pages.js';
import { testNamesIn } from './support/test-names.js';

const page = readPage('docs/reference/rules.md');

interface Row {
  readonly rule: string;
  readonly livesIn: readonly string[];
  readonly shownBy: string;
  readonly test: string;
}

/** A rule, where it lives, the file of its test; and the name of the test, where it is another than the rule. */
function rows(): Row[] {
  return page.text.split('\n').flatMap((line) => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    const [, rule, lives, shown] = cells;
    if (cells.length !== 5 || rule === undefined || !lives!.includes('](')) return [];
    const [shownBy] = linksIn(shown!);
    const named = /: “(.+)”$/.exec(shown!)?.[1];
    const plain = rule.replace(/ \*\*\(u\)\*\*$/, '').replaceAll('\\_', '_');
    return [{ rule: plain, livesIn: linksIn(lives!), shownBy: shownBy!, test: named ?? plain }];
  });
}

function linksIn(cell: string): string[] {
  return [...cell.matchAll(/\]\(\.\.\/\.\.\/([^)]+)\)/g)].map(([, path]) => path!);
}

describe('the page of the rules of law', () => {
  const table = rows();

  it('names for every rule a test that exists', () => {
    const missing = table.filter(({ shownBy, test }) => !testNamesIn(shownBy).includes(test));
    expect(missing).toEqual([]);
    expect(table.length).toBeGreaterThan(90);
  });

  it.each(readdirSync(join(root, 'test/law')).filter((name) => name.endsWith('.spec.ts')))(
    'holds every rule of test/law/%s',
    (name) => {
      const path = `test/law/${name}`;
      const named = table.filter(({ shownBy }) => shownBy === path).map(({ test }) => test);
      expect(named.sort()).toEqual(testNamesIn(path).sort());
    },
  );

  it('says of every rule where it lives', () => {
    const gone = table.flatMap(({ livesIn }) => livesIn).filter((path) => !existsSync(join(root, path)));
    expect(gone).toEqual([]);
  });
});
