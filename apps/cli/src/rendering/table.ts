import { padEnd, widthOf, wrap } from '../terminal/text.js';

/** One column. A column that may wrap gives up room, as far as `least`, where the table is wider than the page. */
export interface Column {
  readonly title: string;
  readonly wraps?: boolean;
  readonly least?: number;
}

const gap = '  ';

/**
 * A table of aligned columns, a rule under the titles. Where even the narrowest form does not fit the page every row is
 * written as a small list of its own, so that nothing is cut off.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  if (rows.length === 0) return [];
  const natural = columns.map((column, index) =>
    Math.max(widthOf(column.title), ...rows.map((row) => widest(row[index] ?? ''))),
  );
  const widths = fit(columns, natural, width);
  if (widths === undefined) return stacked(columns, rows, width);
  const titles = laidOut(
    columns.map(({ title }) => title),
    widths,
  );
  return [
    ...titles,
    widths.map((columnWidth) => '-'.repeat(columnWidth)).join(gap),
    ...rows.flatMap((row) => laidOut(row, widths)),
  ];
}

function widest(cell: string): number {
  return Math.max(...cell.split('\n').map(widthOf));
}

/** Narrows the widest of the columns that may wrap until the table fits; undefined where it cannot. */
function fit(columns: readonly Column[], natural: readonly number[], width: number): number[] | undefined {
  const widths = [...natural];
  const total = () => widths.reduce((sum, one) => sum + one, 0) + gap.length * (widths.length - 1);
  while (total() > width) {
    let victim = -1;
    columns.forEach((column, index) => {
      const least = Math.max(column.least ?? 12, 4);
      const current = widths[index]!;
      if (column.wraps === true && current > least && (victim < 0 || current > widths[victim]!))
        victim = index;
    });
    if (victim < 0) return undefined;
    widths[victim]! -= 1;
  }
  return widths;
}

function laidOut(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((columnWidth, index) => wrap(row[index] ?? '', columnWidth));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_unused, line) =>
    widths
      .map((columnWidth, index) => padEnd(cells[index]![line] ?? '', columnWidth))
      .join(gap)
      .trimEnd(),
  );
}

function stacked(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const column = Math.max(...columns.map(({ title }) => widthOf(title))) + 2;
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...columns.flatMap(({ title }, place) =>
      wrap(row[place] ?? '', width, { first: padEnd(title, column), rest: ' '.repeat(column) }),
    ),
  ]);
}
