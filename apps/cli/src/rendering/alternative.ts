import type { AlternativeAnswer, Bilingual } from '@peildatum/application';

import { say } from '../language.js';
import { fields, indented, point, shifted, type Page } from './page.js';
import { scopeInWords } from './scope.js';

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
    [t(words.criterion), phrase(page, criteria, alternative.originCriterion)],
    [t(words.against), phrase(page, threats, alternative.against)],
    [t(words.presumption), phrase(page, presumptions, alternative.presumption)],
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

function phrase(page: Page, table: Readonly<Record<string, Bilingual>>, code: string): string {
  const known = table[code];
  return known === undefined ? code : `${say(page.language, known)} (${code})`;
}

const words = {
  caseByCase: {
    nl: 'Alleen onder alle voorwaarden hieronder en per zaak te beoordelen.',
    en: 'Only under all conditions below, to be judged case by case.',
  },
  destination: { nl: 'Alternatief in', en: 'Alternative in' },
  origins: { nl: 'Voor wie uit', en: 'For people from' },
  criterion: { nl: 'Band met die streek', en: 'Tie with that area' },
  against: { nl: 'Bescherming tegen', en: 'Protection against' },
  presumption: { nl: 'Uitgangspunt', en: 'Presumption' },
  source: { nl: 'Staat in', en: 'Stated in' },
  noCitation: { nl: 'paragraaf niet bekend', en: 'paragraph not known' },
  conditions: { nl: 'Voorwaarden:', en: 'Conditions:' },
  exclusions: { nl: 'Uitgezonderd:', en: 'Excepted:' },
};

const criteria: Readonly<Record<string, Bilingual>> = {
  'usual-residence-before-departure': {
    nl: 'normale verblijfplaats vóór vertrek',
    en: 'usual residence before departure',
  },
  'fixed-residence-before-departure': {
    nl: 'vaste verblijfplaats vóór vertrek',
    en: 'fixed residence before departure',
  },
  'coming-from': { nl: 'afkomstig uit', en: 'coming from' },
};

const threats: Readonly<Record<string, Bilingual>> = {
  'serious-harm': { nl: 'ernstige schade', en: 'serious harm' },
  persecution: { nl: 'vervolging', en: 'persecution' },
  both: { nl: 'vervolging en ernstige schade', en: 'persecution and serious harm' },
  'not-stated': { nl: 'niet vermeld', en: 'not stated' },
};

const presumptions: Readonly<Record<string, Bilingual>> = {
  'in-principle': { nl: 'in beginsel, weerlegbaar', en: 'in principle, rebuttable' },
  unqualified: { nl: 'zonder voorbehoud geformuleerd', en: 'worded without qualification' },
  'not-stated': { nl: 'niet vermeld', en: 'not stated' },
};
