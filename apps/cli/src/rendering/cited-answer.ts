import { dash, dated, say, type Bilingual, type CitedAnswer } from '@peildatum/application';

import { answerBodyLines } from './answer.js';
import { askedLines } from './answer-frame.js';
import { countryOn, fields, heading, point, type Page } from './page.js';

/** What the number of a paragraph stood for, with the answer on it in full. */
export function citedAnswerLines(page: Page, answer: CitedAnswer): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const { citation, meanings, today, sections } = answer.cited;
  const meant = meanings.map(({ country, topic }) => `${countryOn(page, country)}, ${topic}`).join('; ');
  const rows: [string, string][] = [[t(words.stoodFor), meant === '' ? dash : meant]];
  if (sections.length > 0)
    rows.push([
      t(words.section),
      sections
        .map(
          ({ section, from, until }) =>
            `${section} ${t(words.from)} ${dated(from, page.language)}${until === '..' ? '' : ` ${t(words.until)} ${dated(until, page.language)}`}`,
        )
        .join('; '),
    ]);
  return [
    ...heading(page, `${citation} Vc`).slice(1),
    ...askedLines(page, answer.asked),
    ...fields(page, rows),
    '',
    ...point(page, t(today), ''),
    ...answerBodyLines(page, answer),
  ];
}

const words = {
  stoodFor: { nl: 'Stond voor', en: 'Stood for' },
  section: { nl: 'Nummer van het land', en: 'Number of the country' },
  from: { nl: 'vanaf', en: 'from' },
  until: { nl: 'tot', en: 'until' },
};
