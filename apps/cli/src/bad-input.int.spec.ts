import { writeFileSync } from 'node:fs';

import { afterAll, describe, expect, it } from '@jest/globals';

import { inProcess } from '../test-support/in-process.js';
import { linesOf, maliFiles, Scratch } from '../test-support/shell.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const env = { PEILDATUM_ACTOR: 'tester', PEILDATUM_LEDGER: scratch.path('never') };
const slow = 60_000;

const act = (lines: string) => `instrument:
  id: wbv-2025-99
  holding: held
  kind: wbv
  reference: WBV 2025/99
  signedOn: '2025-09-01'
  classification: public
acts:
  - part: A
    entry: { kind: day-after-publication }
    replaces: []
    provisions:
${lines}`;

const graded = (regions: string, level: string) => `      - country: ML
        topic: article-15c
        citation: C7/23.4.2
        content:
          kind: gradings
          framework: three-step
          statements:
            - scope: { kind: regions, regions: [${regions}] }
              level: ${level}
`;

/** What must be refused: the file, and for each fault the words that stand on its line and the path it is told with. */
const refusals: readonly (readonly [
  name: string,
  file: string,
  places: readonly (readonly [words: string, path: string])[],
])[] = [
  [
    '30 February and year 0',
    `coverage:\n  - country: ML\n    from: '2025-02-30'\n    through: '0000-01-01'\n    sources: [x]\n`,
    [
      ['from:', 'coverage[0].from'],
      ['through:', 'coverage[0].through'],
    ],
  ],
  [
    'an end before its start',
    `coverage:\n  - country: ML\n    from: '2025-02-03'\n    through: '2025-02-02'\n    sources: [x]\n`,
    [['through:', 'coverage[0].through']],
  ],
  [
    'an unknown level',
    act(graded('Gao', 'highest')),
    [['level: highest', 'acts[0].provisions[0].content.statements[0].level']],
  ],
  [
    'a region of another country',
    act(graded('Kayes, Bagdad', 'higher')),
    [['Bagdad', 'acts[0].provisions[0].content.statements[0].scope.regions[1]']],
  ],
  [
    'the same topic twice under the same citation in one act',
    act(
      graded('Gao', 'higher') +
        graded('Kayes', 'lower').replace('topic: article-15c', 'topic: "article-15c"'),
    ),
    [['"article-15c"', 'acts[0].provisions[1]']],
  ],
  [
    'a citation that is none',
    act(graded('Gao', 'higher').replace('C7/23.4.2', 'see above')),
    [['see above', 'acts[0].provisions[0].citation']],
  ],
  [
    'an instrument id with a slash',
    act(graded('Gao', 'higher')).replace('wbv-2025-99', 'wbv-2025/99'),
    [['wbv-2025/99', 'instrument.id']],
  ],
  [
    'a publication before the signature',
    `${act(graded('Gao', 'higher'))}publication:\n  gazette: stcrt-2025-1\n  publishedOn: '2025-08-31'\n`,
    [['2025-08-31', 'publication.publishedOn']],
  ],
  [
    'a lone surrogate',
    `{"instrument": {"id": "nota-2025-01-01", "holding": "held", "kind": "nota", "title": "\\ud800", "classification": "public"}}`,
    [['ud800', 'instrument.title']],
  ],
  [
    'a field that does not exist',
    act(graded('Gao', 'higher')).replace('  kind: wbv', '  kind: wbv\n  colour: blue'),
    [['colour', 'instrument.colour']],
  ],
];

describe('a bad instrument file is refused with every fault at its line, and makes no ledger', () => {
  it.each(refusals)(
    '%s',
    async (name, text, places) => {
      const file = scratch.path(`${name.replace(/\W+/g, '-')}.${text.startsWith('{') ? 'json' : 'yaml'}`);
      writeFileSync(file, text);
      const ran = await inProcess(['record', file, ...maliFiles()], env);
      expect([ran.status, ran.out]).toEqual([1, '']);
      const lines = linesOf(ran.err);
      for (const [words, path] of places) {
        const line = text.split('\n').findIndex((one) => one.includes(words)) + 1;
        expect(lines).toContainEqual(
          expect.stringMatching(new RegExp(`^${escaped(file)}:${line}(:\\d+)?: ${escaped(path)}`)),
        );
      }
      expect(lines).toHaveLength(places.length);
    },
    slow,
  );

  it(
    'all faults of all files together',
    async () => {
      const [first, second] = [scratch.path('one.yaml'), scratch.path('two.yaml')];
      writeFileSync(first, refusals[0]![1]);
      writeFileSync(second, refusals[1]![1]);
      const ran = await inProcess(['record', first, second, '--lang', 'en'], env);
      expect(ran.status).toBe(1);
      expect(linesOf(ran.err).map((line) => line.split(':')[0])).toEqual([first, first, second]);
    },
    slow,
  );

  it.each([
    ['no YAML', 'no.yaml', 'instrument: [', '[not-yaml]'],
    ['10 MB', 'large.yaml', `# ${'x'.repeat(10 * 1024 * 1024)}\n`, '[file-too-large]'],
    ['JSON 20,000 deep', 'deep.json', '['.repeat(20_000) + ']'.repeat(20_000), ''],
    ['a file that says nothing', 'empty.yaml', '', ''],
  ])(
    '%s',
    async (_name, file, text, code) => {
      writeFileSync(scratch.path(file), text);
      const ran = await inProcess(['record', scratch.path(file)], env);
      expect([ran.status, ran.out]).toEqual([1, '']);
      expect(ran.err).toContain(code);
      expect(ran.err).toContain(scratch.path(file));
      expect(ran.err).not.toContain('internal-error');
    },
    slow,
  );
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
