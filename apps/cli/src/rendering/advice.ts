import {
  adviceOutcomes,
  dated,
  say,
  scopeInWords,
  type AdviceAnswer,
  type Bilingual,
} from '@peildatum/application';

import { contentLines } from './content.js';
import { indented, point, shifted, type Page } from './page.js';
import { reasonLines } from './reasons.js';

/** Advice beside an answer, marked as advice in its own first line: it never governs. */
export function adviceLines(page: Page, advice: readonly AdviceAnswer[]): string[] {
  return advice.flatMap((one) => oneAdvice(page, one));
}

function oneAdvice(page: Page, advice: AdviceAnswer): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const name = advice.reference === null ? advice.instrument : `${advice.reference} [${advice.instrument}]`;
  const inner = indented(page, 4);
  return [
    ...point(page, `${name}, ${advice.kind}`),
    ...shifted(
      [
        ...point(inner, t(advice.label), ''),
        ...point(inner, `${t(words.signed)}: ${dated(advice.signedOn, page.language)}`, ''),
        ...point(
          inner,
          `${t(words.public)}: ${advice.madePublicOn === null ? t(words.publicUnknown) : dated(advice.madePublicOn, page.language)}`,
          '',
        ),
        ...advice.points.flatMap((one) => pointLines(inner, one)),
        ...(advice.reasons.length === 0 ? [] : [t(words.reasons), ...reasonLines(inner, advice.reasons)]),
      ],
      '    ',
    ),
  ];
}

/** One point of advice; `outcome` is what was done with it, where that is known, `partial` what of the asked region it means. */
export function pointLines(
  page: Page,
  advised: Omit<AdviceAnswer['points'][number], 'outcome' | 'partial'> & {
    readonly outcome?: keyof typeof adviceOutcomes;
    readonly partial?: AdviceAnswer['points'][number]['partial'];
  },
): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const notes = [
    ...(advised.topic === null ? [] : [advised.topic]),
    ...(advised.dependsOn.length === 0 ? [] : [`${t(words.dependsOn)} ${advised.dependsOn.join(', ')}`]),
    ...(advised.outcome === undefined ? [] : [t(adviceOutcomes[advised.outcome])]),
    ...(advised.partial ?? []).map((scope) => `${t(words.partial)} ${scopeInWords(scope, page.language)}`),
  ].join('; ');
  const summary = advised.summary === null ? '' : `: ${t(advised.summary)}`;
  return [
    ...point(page, `${t(words.point)} ${advised.number}${notes === '' ? '' : ` (${notes})`}${summary}`),
    ...(advised.content === null ? [] : shifted(contentLines(indented(page, 2), advised.content))),
  ];
}

const words = {
  signed: { nl: 'Getekend', en: 'Signed' },
  public: { nl: 'Openbaar', en: 'Public' },
  publicUnknown: { nl: 'niet bekend sinds wanneer', en: 'not known since when' },
  point: { nl: 'Punt', en: 'Point' },
  partial: { nl: 'alleen voor een deel:', en: 'in part only:' },
  dependsOn: { nl: 'hangt af van punt', en: 'depends on point' },
  reasons: { nl: 'Redenen die het advies geeft:', en: 'Reasons the advice gives:' },
};
