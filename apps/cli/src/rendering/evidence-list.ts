import { say, type EvidenceList } from '@peildatum/application';

import { evidenceLines } from './evidence.js';
import { countryOn, heading, point, regionOf, type Page } from './page.js';

/** Figures side by side, measure by measure, and where their sources contradict one another. */
export function evidenceListLines(page: Page, list: EvidenceList): string[] {
  const { country, region, evidence: items, contradictions, foot } = list;
  const title =
    region === null ? countryOn(page, country) : `${countryOn(page, country)}, ${regionOf(region)}`;
  const measures = [...new Set(items.map(({ measure }) => measure))];
  return [
    ...heading(page, title).slice(1),
    ...(items.length === 0 ? point(page, say(page.language, words.nothing), '') : []),
    ...measures.flatMap((measure) => [
      '',
      measure,
      ...evidenceLines(
        page,
        items.filter((item) => item.measure === measure),
      ),
    ]),
    ...(contradictions.length === 0 ? [] : heading(page, say(page.language, words.contradictions))),
    ...contradictions.flatMap(({ subject, statements, notedIn }) => [
      ...point(page, `${say(page.language, subject)} (${notedIn})`),
      ...statements.flatMap((statement) =>
        point(
          page,
          [
            `${statement.source.instrument ?? notedIn}`,
            statement.source.locator ?? '',
            say(page.language, statement),
          ]
            .filter((part) => part !== '')
            .join('; '),
          '  - ',
        ),
      ),
    ]),
    '',
    ...point(page, say(page.language, foot), ''),
  ];
}

const words = {
  nothing: {
    nl: 'Hierover zijn geen cijfers of waarnemingen vastgelegd.',
    en: 'No figures or observations are recorded on this.',
  },
  contradictions: { nl: 'Tegenspraak tussen bronnen', en: 'Contradictions between sources' },
};
