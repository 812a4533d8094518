import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(
  new URL('../../../../shared/corpus/vreemdelingencirculaire-c7/', import.meta.url),
);

/** Whether the consolidated texts lie beside the repository; says so where they do not. */
export const hasCorpus = existsSync(folder);
if (!hasCorpus) {
  console.log('skipped: the consolidated texts are not beside the repository (../shared/corpus)');
}

/** A test that needs the texts. */
export const itWithCorpus = hasCorpus ? it : it.skip;

export interface CorpusText {
  readonly name: string;
  readonly date: string;
  readonly raw: string;
}

/** The versions, by date. */
export const corpus: readonly CorpusText[] = !hasCorpus
  ? []
  : readdirSync(folder)
      .filter((name) => /^\d{4}-\d{2}-\d{2}\.md$/.test(name))
      .sort()
      .map((name) => ({ name, date: name.slice(0, 10), raw: readFileSync(folder + name, 'utf8') }));
