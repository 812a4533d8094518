import type { InputFile } from '../files/input-file.js';

/** A decision on Mali as a body or file would hold it; `acts` in place of its own. */
export function decision(id = 'wbv-2025-11', over: Readonly<Record<string, unknown>> = {}) {
  return {
    instrument: {
      id,
      kind: 'wbv',
      reference: `WBV ${id.slice(4, 8)}/${id.slice(9)}`,
      signedOn: '2025-06-04',
    },
    acts: [act()],
    ...over,
  };
}

export function act(over: Readonly<Record<string, unknown>> = {}) {
  return {
    part: 'A',
    entry: { kind: 'day-after-publication' },
    replaces: [{ kind: 'section', country: 'ML', citation: 'C7/23' }],
    provisions: [
      gradings([
        ['Gao', 'exceptional'],
        ['Ségou', 'higher'],
      ]),
    ],
    ...over,
  };
}

export function gradings(levels: readonly (readonly [region: string, level: string])[], country = 'Mali') {
  return {
    country,
    topic: 'article-15c',
    citation: 'C7/23.4.2',
    content: {
      kind: 'gradings',
      framework: 'three-step',
      statements: levels.map(([region, level]) => ({ scope: { kind: 'regions', regions: [region] }, level })),
    },
  };
}

export const publication = { gazette: 'stcrt-2025-12345', publishedOn: '2025-08-20' };

export const coverage = {
  from: '2014-01-01',
  through: '2025-12-31',
  sources: ['Staatscourant 2014-2025'],
};

export function jsonFile(name: string, content: unknown): InputFile {
  return { name, content: JSON.stringify(content) };
}
