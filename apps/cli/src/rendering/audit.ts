import { auditBlocks, auditTitles, type Audit, type Block } from '@peildatum/application/reports';
import { say } from '@peildatum/application';

import { blockLines, standsApart } from './document.js';
import { heading, point, type Page } from './page.js';

/** An audit as lines, block by block as it is read. */
export async function* auditLines(page: Page, audit: Audit): AsyncGenerator<string[]> {
  yield heading(page, auditTitles(audit.head, page.language).title).slice(1);
  let before: Block | undefined;
  for await (const block of auditBlocks(audit, page.language)) {
    const gap = before !== undefined && standsApart(before, block) ? [''] : [];
    yield [...gap, ...blockLines(page, block)];
    before = block;
  }
  yield ['', ...point(page, say(page.language, audit.head.foot), '')];
}
