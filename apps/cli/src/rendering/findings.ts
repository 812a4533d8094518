import {
  periodInWords,
  say,
  type Bilingual,
  type Finding,
  type FindingsAnswer,
} from '@peildatum/application';

import { footLines } from './answer-frame.js';
import { countryOn, heading, point, type Page } from './page.js';

/** Every finding, country by country: the sentence, its code, what it is about, its days and the events behind it. */
export function findingLines(page: Page, answer: FindingsAnswer): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  if (answer.findings.length === 0) return [t(words.none), ...footLines(page, answer.foot)];
  const groups = new Map<string, Finding[]>();
  for (const finding of answer.findings) {
    const title = finding.country === null ? t(words.noCountry) : countryOn(page, finding.country);
    groups.set(title, [...(groups.get(title) ?? []), finding]);
  }
  const lines = [...groups].flatMap(([title, findings]) => [
    ...heading(page, `${title} (${findings.length})`),
    ...findings.flatMap((finding) => one(page, finding)),
  ]);
  return [...lines.slice(1), ...footLines(page, answer.foot)];
}

function one(page: Page, finding: Finding): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const about = [finding.code, finding.topic, finding.instrument].filter((part) => part !== null).join(', ');
  return [
    ...point(page, `${t(finding)} [${about}]`),
    ...(finding.period === null
      ? []
      : point(page, `${t(words.days)}: ${periodInWords(finding.period, page.language)}`, '  ')),
    ...(finding.events.length === 0
      ? []
      : point(page, `${t(words.events)}: ${finding.events.join(', ')}`, '  ')),
  ];
}

const words = {
  none: { nl: 'Niets gevonden.', en: 'Nothing found.' },
  noCountry: { nl: 'Niet van één land', en: 'Not of one country' },
  days: { nl: 'Dagen', en: 'Days' },
  events: { nl: 'Gebeurtenissen', en: 'Events' },
};
