import { courtOutcomes, inWords, say, type Bilingual, type CourtFindingAnswer } from '@peildatum/application';

import { point, type Page } from './page.js';

/** What courts found: annotations that change no policy (Awb 8:3). */
export function courtFindingLines(page: Page, findings: readonly CourtFindingAnswer[]): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return findings.flatMap((finding) =>
    point(
      page,
      `${finding.judgment}, ${inWords(finding.judgedOn, page.language)}, ${t(words.on)} ${finding.instrument}: ` +
        t(courtOutcomes[finding.finding] ?? { nl: finding.finding, en: finding.finding }) +
        (finding.summary === null ? '' : `. ${t(finding.summary)}`),
    ),
  );
}

const words = { on: { nl: 'over', en: 'on' } };
