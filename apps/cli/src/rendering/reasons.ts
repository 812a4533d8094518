import { say, scopeInWords, type Basis } from '@peildatum/application';

import { point, type Page } from './page.js';

/** Reasons as recorded, each with its area and whether the source says that it gives only some. */
export function reasonLines(page: Page, reasons: Basis['reasons']): string[] {
  const some = page.language === 'nl' ? ' (onder andere)' : ' (among others)';
  return reasons.flatMap((reason) =>
    point(
      page,
      `${scopeInWords(reason.scope, page.language)}: ${say(page.language, reason)}${reason.exhaustive === false ? some : ''}`,
    ),
  );
}
