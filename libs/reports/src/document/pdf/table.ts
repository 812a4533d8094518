import type { Block } from '../model.js';
import { sizes } from './fonts.js';
import { linesOf, type Line } from './lines.js';
import type { Sheet } from './sheet.js';

type Table = Extract<Block, { kind: 'table' }>;
type Element = Sheet['root'];

const size = sizes.body;
const gutter = 8;
const padding = 3;

/** A table with its caption; titles stand again on every page it goes on to, a row that no page can hold is carried over. */
export function writeTable(sheet: Sheet, { caption, columns, rows }: Table): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (sheet.width * share) / shares);
  const places = widths.map((_width, index) => widths.slice(0, index).reduce((sum, one) => sum + one, 0));
  const broken = (cells: readonly Table['rows'][number][number][], face: 'regular' | 'bold') =>
    cells.map((cell, index) =>
      linesOf(cell, widths[index]! - gutter, size, sheet.measure, index === 0 ? 'bold' : face),
    );
  const titles = columns.map(({ title }, index) =>
    linesOf(title, widths[index]! - gutter, size, sheet.measure, 'bold'),
  );
  const titleHeight = heightOf(titles) + 8;

  sheet.need(size.line + titleHeight + 3 * size.line);
  const table = sheet.child(sheet.root, 'Table');
  const captionElement = sheet.child(table, 'Caption');
  sheet.flow(captionElement, linesOf(caption, sheet.width, size, sheet.measure, 'bold'), size);
  captionElement.end();
  sheet.y += 2;

  const put = (
    elements: readonly Element[],
    cells: readonly (readonly Line[])[],
    from: number,
    count: number,
  ) => {
    elements.forEach((element, index) =>
      cells[index]!.slice(from, from + count).forEach((line, row) =>
        sheet.line(element, line, size, sheet.left + places[index]!, sheet.y + row * size.line),
      ),
    );
  };

  const head = sheet.child(table, 'THead');
  const headRow = sheet.child(head, 'TR');
  const headCells = columns.map(() => sheet.child(headRow, 'TH', { scope: 'Column' }));
  put(headCells, titles, 0, Infinity);
  head.end();
  sheet.y += heightOf(titles) + 2;
  sheet.rule(1);
  sheet.y += padding;

  const again = () => {
    sheet.newPage();
    sheet.artifact(() => {
      titles.forEach((lines, index) =>
        lines.forEach((line, row) => {
          sheet.pdf.font('bold').fontSize(size.points).fillColor('black');
          const text = line.map((one) => one.text).join('');
          sheet.pdf.text(text, sheet.left + places[index]!, sheet.y + row * size.line, { lineBreak: false });
        }),
      );
    }, 'Pagination');
    sheet.y += heightOf(titles) + 2;
    sheet.rule(1);
    sheet.y += padding;
  };

  const body = sheet.child(table, 'TBody');
  for (const row of rows) {
    const cells = broken(row, 'regular');
    const count = Math.max(...cells.map((lines) => lines.length));
    if (sheet.room < Math.min(count, 12) * size.line) again();
    const rowElement = sheet.child(body, 'TR');
    const elements = cells.map((_cell, index) =>
      index === 0 ? sheet.child(rowElement, 'TH', { scope: 'Row' }) : sheet.child(rowElement, 'TD'),
    );
    let written = 0;
    while (written < count) {
      const fits = Math.floor(sheet.room / size.line);
      if (fits < 1) {
        again();
        continue;
      }
      const now = Math.min(fits, count - written);
      put(elements, cells, written, now);
      written += now;
      sheet.y += now * size.line;
    }
    rowElement.end();
    sheet.y += padding;
    sheet.rule(0.4);
    sheet.y += padding;
  }
  table.end();
  sheet.y += 6;
}

function heightOf(cells: readonly (readonly Line[])[]): number {
  return Math.max(...cells.map((lines) => lines.length)) * size.line;
}
