import { say, scopeInWords, type Bilingual, type PolicyEvent } from '@peildatum/application';

import { alternativeLines } from './alternative.js';
import { point, shifted, indented, type Page } from './page.js';
import { termInWords } from './term.js';

type Content = Extract<PolicyEvent, { type: 'ActRecorded' }>['data']['provisions'][number]['content'];

/** What a provision or a point of advice says, in the codes and facts that are recorded of it. */
export function contentLines(page: Page, content: Content): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  switch (content.kind) {
    case 'gradings':
      return [
        ...point(page, `${t(words.framework)}: ${content.framework}${closed(content.closedList, t)}`, ''),
        ...content.statements.flatMap(({ scope, level, presumption }) =>
          point(
            page,
            `${level}${presumption === 'in-principle' ? ` (${t(words.inPrinciple)})` : ''}: ${scopeInWords(scope, page.language)}`,
          ),
        ),
      ];
    case 'protection-alternatives':
      return [
        ...content.alternatives.flatMap((alternative) => [
          ...alternativeLines(page, { ...alternative, exclusions: content.exclusions }),
        ]),
        ...(content.alternatives.length === 0
          ? content.exclusions.flatMap((exclusion) => point(page, `${t(words.excluded)}: ${t(exclusion)}`))
          : []),
      ];
    case 'moratorium':
      return point(page, termInWords(content, page.language), '');
    case 'stated':
      return content.summary === null ? [] : shifted(point(indented(page, 2), t(content.summary), ''), '');
    case 'general-policy':
    case 'denied':
    case 'ended':
      return [content.kind];
  }
}

function closed(list: boolean | null, t: (text: Bilingual) => string): string {
  if (list === null) return '';
  return `, ${t(list ? words.closed : words.open)}`;
}

const words = {
  framework: { nl: 'kader', en: 'framework' },
  closed: { nl: 'uitsluitend deze gebieden', en: 'these areas only' },
  open: { nl: 'in ieder geval deze gebieden', en: 'these areas in any case' },
  excluded: { nl: 'uitgezonderd', en: 'excepted' },
  inPrinciple: { nl: 'in beginsel', en: 'in principle' },
};
