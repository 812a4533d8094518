import { assessmentNames, say, type AssessedHistory, type Bilingual } from '@peildatum/application';

import { indented, point, shifted, type Page } from './page.js';

/** What somebody holds a change to be, each with its author and the reason. */
export function assessmentLines(page: Page, assessments: AssessedHistory['assessments']): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return assessments.flatMap(({ assessment, author, reason, instrument }) =>
    shifted(
      point(
        indented(page, 2),
        `${t(words.assessment)} ${instrument}: ${t(assessmentNames[assessment])}, ${t(words.accordingTo)} ${author}: ${t(reason)}`,
        '',
      ),
    ),
  );
}

const words = {
  assessment: { nl: 'wijziging door', en: 'change by' },
  accordingTo: { nl: 'volgens', en: 'according to' },
};
