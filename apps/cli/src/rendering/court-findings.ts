import type { Bilingual, CourtFindingAnswer } from '@peildatum/application';

import { say } from '../language.js';
import { inWords } from './dates.js';
import { point, type Page } from './page.js';

/** What courts found: annotations that change no policy (Awb 8:3). */
export function courtFindingLines(page: Page, findings: readonly CourtFindingAnswer[]): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return findings.flatMap((finding) =>
    point(
      page,
      `${finding.judgment}, ${inWords(finding.judgedOn, page.language)}, ${t(words.on)} ${finding.instrument}: ` +
        t(outcomes[finding.finding] ?? { nl: finding.finding, en: finding.finding }) +
        (finding.summary === null ? '' : `. ${t(finding.summary)}`),
    ),
  );
}

const words = { on: { nl: 'over', en: 'on' } };

const outcomes: Readonly<Record<string, Bilingual>> = {
  unlawful: { nl: 'onrechtmatig geacht', en: 'found unlawful' },
  'left-aside': { nl: 'in die zaak buiten toepassing gelaten', en: 'left aside in that case' },
  upheld: { nl: 'in stand gelaten', en: 'upheld' },
  'insufficiently-reasoned': { nl: 'onvoldoende gemotiveerd geacht', en: 'found insufficiently reasoned' },
  other: { nl: 'andere bevinding', en: 'another finding' },
};
