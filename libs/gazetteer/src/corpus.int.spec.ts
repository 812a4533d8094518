import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openGazetteer } from './index.js';

const folder = fileURLToPath(
  new URL('../../../../shared/corpus/vreemdelingencirculaire-c7/', import.meta.url),
);
const present = existsSync(folder);
if (!present) console.log('skipped: the consolidated texts are not beside the repository (../shared/corpus)');
const itWithCorpus = present ? it : it.skip;
const files = present ? readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\.md$/.test(name)) : [];

/** The countries in the headings of a version, in the words of the heading. */
function headings(file: string): string[] {
  const text = readFileSync(folder + file, 'utf8');
  return [...text.matchAll(/^#+ *Het (?:asiel)?beleid ten aanzien van (.+?) *$/gmu)].map(
    ([, name]) => name ?? '',
  );
}

describe('the circular of 2014 and 2015', () => {
  const gazetteer = openGazetteer();

  itWithCorpus('has every country of its headings in the gazetteer, in all thirteen versions', () => {
    expect(files).toHaveLength(13);
    const perVersion = files.map((file) => headings(file));
    expect(perVersion.map((names) => names.length)).toEqual([26, 26, 26, ...files.slice(3).map(() => 27)]);
    expect(perVersion.flat().filter((name) => gazetteer.findCountry(name) === undefined)).toEqual([]);
  });

  itWithCorpus('names each country once per version', () => {
    for (const file of files) {
      const codes = headings(file).map((name) => gazetteer.findCountry(name)?.code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  itWithCorpus('has regions for every country with a section', () => {
    const codes = new Set(
      files.flatMap((file) => headings(file)).map((name) => gazetteer.findCountry(name)?.code ?? ''),
    );
    expect([...codes].filter((code) => gazetteer.regions(code).length === 0)).toEqual([]);
  });
});
