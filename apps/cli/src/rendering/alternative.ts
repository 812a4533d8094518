import {
  alternativeWords,
  originCriteria,
  phrase,
  presumptions,
  say,
  scopeInWords,
  threats,
  type AlternativeAnswer,
  type Bilingual,
} from '@peildatum/application';

import { fields, indented, point, shifted, type Page } from './page.js';

/** What the structured content of a text says of one alternative; an answer adds whose text it is and what it excepts. */
export type AlternativeContent = Omit<AlternativeAnswer, 'instrument' | 'citation' | 'exclusions'> &
  Partial<Pick<AlternativeAnswer, 'instrument' | 'citation' | 'exclusions'>>;

/** An alternative, always complete: with every condition and every exception, and that it is judged case by case. */
export function alternativeLines(page: Page, alternative: AlternativeContent): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const inner = indented(page, 2);
  const rows: [string, string][] = [
    [t(words.destination), scopeInWords(alternative.destination, page.language)],
    [t(words.origins), scopeInWords(alternative.origins, page.language)],
    [t(words.criterion), phrase(originCriteria, alternative.originCriterion, page.language)],
    [t(words.against), phrase(threats, alternative.against, page.language)],
    [t(words.presumption), phrase(presumptions, alternative.presumption, page.language)],
  ];
  if (alternative.instrument !== undefined)
    rows.push([
      t(words.source),
      [alternative.instrument, alternative.citation ?? t(words.noCitation)].join(', '),
    ]);
  return [
    ...wrapped(page, t(words.caseByCase)),
    ...shifted(fields(inner, rows)),
    ...conditions(page, t(words.conditions), alternative.conditions),
    ...conditions(page, t(words.exclusions), alternative.exclusions ?? []),
  ];
}

function wrapped(page: Page, text: string): string[] {
  return point(page, text, '');
}

function conditions(page: Page, title: string, list: AlternativeAnswer['conditions']): string[] {
  if (list.length === 0) return [];
  return [
    ...shifted([title]),
    ...list.flatMap((condition) =>
      shifted(
        point(
          indented(page, 2),
          say(page.language, condition) + (condition.citation === null ? '' : ` (${condition.citation})`),
        ),
      ),
    ),
  ];
}

const words = {
  ...alternativeWords,
  caseByCase: {
    nl: 'Alleen onder alle voorwaarden hieronder en per zaak te beoordelen.',
    en: 'Only under all conditions below, to be judged case by case.',
  },
  conditions: { nl: 'Voorwaarden:', en: 'Conditions:' },
  exclusions: { nl: 'Uitgezonderd:', en: 'Excepted:' },
};
