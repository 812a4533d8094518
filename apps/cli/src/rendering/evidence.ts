import { say, scopeInWords, type Bilingual, type EvidenceAnswer } from '@peildatum/application';

import { point, type Page } from './page.js';

type Item = Omit<EvidenceAnswer, 'statedIn'> & { readonly statedIn?: string };

/** Figures and observations as given: measure, area, period, source. Never summed, never compared. */
export function evidenceLines(page: Page, evidence: readonly Item[]): string[] {
  return evidence.flatMap((item) => point(page, itemInWords(page, item)));
}

function itemInWords(page: Page, item: Item): string {
  const t = (text: Bilingual) => say(page.language, text);
  const told = [
    ...(item.area === null ? [] : [scopeInWords(item.area, page.language)]),
    ...(item.period === null ? [] : [periodInWords(page, item.period)]),
    ...(item.source.words === null && item.source.instrument === null
      ? []
      : [
          `${t(words.source)} ${[item.source.instrument, item.source.words].filter((part) => part !== null).join(', ')}`,
        ]),
    ...(item.source.retrievedOn.length === 0
      ? []
      : [`${t(words.retrieved)} ${item.source.retrievedOn.join(', ')}`]),
    ...(item.statedIn === undefined && item.locator === null
      ? []
      : [
          `${t(words.statedIn)} ${[item.statedIn, item.locator].filter((part) => part !== undefined && part !== null).join(', ')}`,
        ]),
  ];
  return `${valueInWords(page, item)}${told.length === 0 ? '' : `; ${told.join('; ')}`}`;
}

function valueInWords(page: Page, item: Item): string {
  const t = (text: Bilingual) => say(page.language, text);
  const { value } = item;
  if (value.kind === 'observation') return `${t(item.measureInWords)}: ${t(value)}`;
  const number = value.value.toLocaleString(page.language === 'nl' ? 'nl-NL' : 'en-GB');
  const prefix =
    value.kind === 'exact' ? '' : `${t(value.kind === 'about' ? words.about : words.fewerThan)} `;
  return `${t(item.measureInWords)}: ${prefix}${number}${value.unit === null ? '' : ` ${value.unit}`}`;
}

function periodInWords(page: Page, period: NonNullable<Item['period']>): string {
  const t = (text: Bilingual) => say(page.language, text);
  const days = [
    ...(period.from === null ? [] : [`${t(words.from)} ${period.from}`]),
    ...(period.until === null ? [] : [`${t(words.until)} ${period.until}`]),
  ].join(' ');
  if (period.words === null) return days === '' ? t(words.noPeriod) : days;
  return days === '' ? `"${period.words}"` : `${days} ("${period.words}")`;
}

const words = {
  source: { nl: 'bron', en: 'source' },
  retrieved: { nl: 'geraadpleegd', en: 'retrieved' },
  statedIn: { nl: 'vermeld in', en: 'stated in' },
  about: { nl: 'ongeveer', en: 'about' },
  fewerThan: { nl: 'minder dan', en: 'fewer than' },
  from: { nl: 'van', en: 'from' },
  until: { nl: 'tot', en: 'until' },
  noPeriod: { nl: 'periode niet vermeld', en: 'period not stated' },
};
