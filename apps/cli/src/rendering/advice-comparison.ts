import { dash, say, type AdviceComparison } from '@peildatum/application';

import { heading, point, type Page } from './page.js';
import { table } from './table.js';

/** What was taken over, changed, added and left out of an advice. */
export function adviceComparisonLines(page: Page, { advice, decision, rows }: AdviceComparison): string[] {
  const t = (text: { readonly nl: string; readonly en: string }) => say(page.language, text);
  const columns = [
    { title: t(words.point) },
    { title: t(words.topic), wraps: true, least: 12 },
    { title: t(words.area), wraps: true, least: 10 },
    { title: t(words.advised), wraps: true, least: 12 },
    { title: t(words.decided), wraps: true, least: 12 },
    { title: t(words.outcome), wraps: true, least: 10 },
  ];
  return [
    ...heading(page, `${advice} – ${decision}`).slice(1),
    ...table(
      columns,
      rows.map((row) => [
        row.point ?? dash,
        row.topic ?? dash,
        row.area ?? dash,
        row.advised ?? dash,
        row.decided ?? dash,
        row.differsIn.length === 0 ? row.outcome : `${row.outcome}: ${row.differsIn.join(', ')}`,
      ]),
      page.width,
    ),
    '',
    ...point(page, t(words.silence), ''),
  ];
}

const words = {
  point: { nl: 'Punt', en: 'Point' },
  topic: { nl: 'Onderwerp', en: 'Topic' },
  area: { nl: 'Gebied', en: 'Area' },
  advised: { nl: 'Geadviseerd', en: 'Advised' },
  decided: { nl: 'Besloten', en: 'Decided' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  silence: {
    nl: 'left-out: het besluit zwijgt erover; wat dat betekent, zegt deze vergelijking niet. Een advies is geen beleidsregel.',
    en: 'left-out: the decision is silent on it; what that means, this comparison does not say. Advice is no policy rule.',
  },
};
