import { plain, type Block, type ReportDocument } from '@peildatum/application/reports';

import { fields, heading, point, type Page } from './page.js';
import { table } from './table.js';

/** A report as lines: the same blocks in the same order as on paper. */
export function documentLines(
  page: Page,
  { title, reference, blocks, foot, language }: ReportDocument,
): string[] {
  const referenceWord = language === 'nl' ? 'Kenmerk' : 'Reference';
  return [
    ...heading(page, title).slice(1),
    ...(reference === null ? [] : fields(page, [[referenceWord, reference]])),
    ...blocks.flatMap((block, index) => [
      ...(index > 0 && standsApart(blocks[index - 1]!, block) ? [''] : []),
      ...blockLines(page, block),
    ]),
    '',
    ...point(page, foot, ''),
  ];
}

/** A blank line between blocks, but not under a heading, which brings its own, and not between notices. */
export function standsApart(before: Block, block: Block): boolean {
  if (block.kind === 'heading' || before.kind === 'heading') return false;
  return before.kind !== 'notice' || block.kind !== 'notice';
}

export function blockLines(page: Page, block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? heading(page, block.text) : ['', ...point(page, block.text, '')];
    case 'paragraph':
      return point(page, plain(block.text), '');
    case 'fields':
      return fields(
        page,
        block.rows.map(({ name, value }) => [name, plain(value)]),
      );
    case 'table':
      return [
        ...point(page, block.caption, ''),
        ...table(
          block.columns.map(({ title }) => ({ title, wraps: true, least: 12 })),
          block.rows.map((row) => row.map(plain)),
          page.width,
        ),
      ];
    case 'list':
      return block.items.flatMap((item) => point(page, plain(item)));
    case 'picture':
      return [...point(page, block.caption, ''), ...block.inWords.flatMap((line) => point(page, line))];
    case 'notice':
      return point(page, `${plain(block.text)} [${block.code}]`);
  }
}
