import type { DocumentRead, ReadIn } from '@peildatum/application';

import { say } from '../language.js';
import { point, type Page } from './page.js';

/** What is said of a document of which nothing could be proposed. */
export function nothingProposedLines(page: Page, name: string, proposal: DocumentRead['proposal']): string[] {
  return [
    ...point(page, `# ${name}: ${say(page.language, words.nothing)}`, ''),
    ...proposal.unresolved.flatMap(({ about, from, until }) =>
      point(page, `#  - [${from}, ${until}) ${say(page.language, about)}`, ''),
    ),
  ];
}

/** Facts that stay as a person recorded them. */
export function keptLines(page: Page, kept: ReadIn['kept']): string[] {
  return kept.flatMap(({ instrument, facts }) =>
    point(page, `${instrument}, ${facts}: ${say(page.language, words.kept)}`),
  );
}

const words = {
  nothing: { nl: 'hieruit wordt niets voorgesteld.', en: 'nothing is proposed from this.' },
  kept: {
    nl: 'al vastgelegd; wat is voorgesteld, wordt niet opnieuw vastgelegd.',
    en: 'recorded already; what is proposed is not recorded again.',
  },
};
