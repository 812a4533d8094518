import { describe, expect, it } from '@jest/globals';

import { widthOf } from '../terminal/text.js';
import { table } from './table.js';

const columns = [{ title: 'Regio' }, { title: 'Let op', wraps: true, least: 10 }];

describe('a table', () => {
  it('aligns its columns by what a terminal shows', () => {
    const lines = table(
      columns,
      [
        ['日本', 'a'],
        ['Ségou', 'b'],
      ],
      80,
    );
    expect(lines).toEqual(['Regio  Let op', '-----  ------', '日本   a', 'Ségou  b']);
  });

  it('narrows the columns that may wrap to fit the page', () => {
    const lines = table(columns, [['Ségou', 'text-not-held, publication-not-recorded']], 30);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(30);
    expect(lines.length).toBeGreaterThan(3);
  });

  it('becomes a list per row where no narrowing helps, and leaves nothing out', () => {
    const lines = table([{ title: 'A' }, { title: 'B' }], [['x'.repeat(30), 'y'.repeat(30)]], 40);
    expect(lines).toEqual([`A  ${'x'.repeat(30)}`, `B  ${'y'.repeat(30)}`]);
  });

  it('is nothing without rows', () => expect(table(columns, [], 80)).toEqual([]));
});
