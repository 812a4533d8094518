import { say, type Bilingual } from '@peildatum/application';
import type { DocumentRead, ReadIn } from '@peildatum/application/intake';

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

/** How the proposed facts stand to what is recorded of the same document, kind by kind. */
export function besideLines(page: Page, beside: ReadIn['beside']): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return beside.flatMap(({ instrument, facts, held, fresh, otherwise, perhaps }) => {
    const told = [
      `${held} ${t(words.held)}`,
      fresh === 0 ? t(words.nothingNew) : `${fresh} ${t(words.fresh)}`,
      ...(otherwise.length === 0 ? [] : [`${t(words.otherwise)}: ${otherwise.join(', ')}`]),
      ...(perhaps.length === 0 ? [] : [`${t(words.perhaps)}: ${perhaps.join(', ')}`]),
    ];
    return point(page, `${instrument === null ? '' : `${instrument}, `}${facts}: ${told.join('; ')}.`);
  });
}

const words = {
  nothing: { nl: 'hieruit wordt niets voorgesteld.', en: 'nothing is proposed from this.' },
  held: { nl: 'al vastgelegd', en: 'recorded already' },
  fresh: { nl: 'nieuw', en: 'new' },
  nothingNew: { nl: 'niets nieuws', en: 'nothing new' },
  otherwise: {
    nl: 'anders vastgelegd, en daarom niet opnieuw',
    en: 'recorded otherwise, and therefore not again',
  },
  perhaps: {
    nl: 'mogelijk onder een andere naam vastgelegd, ter beoordeling van een mens',
    en: 'perhaps recorded under another name, for a person to judge',
  },
};
