import type { Bilingual } from '@peildatum/policy';
import type { AlternativeAnswer } from '@peildatum/timeline';
import { scopeInWords } from '@peildatum/timeline/terms';

import { say, type Language } from './language.js';

/** An alternative, always complete: with every condition and every exception. */
export function alternativeFields(
  alternative: AlternativeAnswer,
  language: Language,
): { readonly name: string; readonly value: string }[] {
  const t = (text: Bilingual) => say(language, text);
  const { destination, origins, originCriterion, against, presumption, instrument, citation } = alternative;
  const conditions = (name: Bilingual, list: AlternativeAnswer['conditions']) =>
    list.map((one) => ({
      name: t(name),
      value: t(one) + (one.citation === null ? '' : ` (${one.citation})`),
    }));
  return [
    { name: t(alternativeWords.destination), value: scopeInWords(destination, language) },
    { name: t(alternativeWords.origins), value: scopeInWords(origins, language) },
    { name: t(alternativeWords.criterion), value: phrase(originCriteria, originCriterion, language) },
    { name: t(alternativeWords.against), value: phrase(threats, against, language) },
    { name: t(alternativeWords.presumption), value: phrase(presumptions, presumption, language) },
    {
      name: t(alternativeWords.source),
      value: `${instrument}, ${citation ?? t(alternativeWords.noCitation)}`,
    },
    ...conditions(alternativeWords.condition, alternative.conditions),
    ...conditions(alternativeWords.exclusion, alternative.exclusions),
  ];
}

/** A code with what it means before it; the code alone where it is not known. */
export function phrase(table: Readonly<Record<string, Bilingual>>, code: string, language: Language): string {
  const known = table[code];
  return known === undefined ? code : `${say(language, known)} (${code})`;
}

export const alternativeWords = {
  destination: { nl: 'Alternatief in', en: 'Alternative in' },
  origins: { nl: 'Voor wie uit', en: 'For people from' },
  criterion: { nl: 'Band met die streek', en: 'Tie with that area' },
  against: { nl: 'Bescherming tegen', en: 'Protection against' },
  presumption: { nl: 'Uitgangspunt', en: 'Presumption' },
  source: { nl: 'Staat in', en: 'Stated in' },
  noCitation: { nl: 'paragraaf niet bekend', en: 'paragraph not known' },
  condition: { nl: 'Voorwaarde', en: 'Condition' },
  exclusion: { nl: 'Uitgezonderd', en: 'Excepted' },
};

export const originCriteria: Readonly<Record<string, Bilingual>> = {
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

export const threats: Readonly<Record<string, Bilingual>> = {
  'serious-harm': { nl: 'ernstige schade', en: 'serious harm' },
  persecution: { nl: 'vervolging', en: 'persecution' },
  both: { nl: 'vervolging en ernstige schade', en: 'persecution and serious harm' },
  'not-stated': { nl: 'niet vermeld', en: 'not stated' },
};

export const presumptions: Readonly<Record<string, Bilingual>> = {
  'in-principle': { nl: 'in beginsel, weerlegbaar', en: 'in principle, rebuttable' },
  unqualified: { nl: 'zonder voorbehoud geformuleerd', en: 'worded without qualification' },
  'not-stated': { nl: 'niet vermeld', en: 'not stated' },
};
