import type { Side } from './sides.js';
import { DistinctLines, partOf, type Piece } from './told-lines.js';

const [one, other] = [{}, {}] as unknown as [Side, Side];
const piece = (from: number, until: number, side: Side): Piece => ({ from, until, side });

describe('what was told on some days', () => {
  const told = {
    days: { from: 0, until: Infinity },
    lines: [[piece(0, 10, one), piece(10, 20, other), piece(20, Infinity, one)], [piece(5, 15, one)]],
  };

  it('is cut to the days that are asked for, line by line', () => {
    expect(partOf(told, { from: 12, until: 20 })!.lines).toEqual([
      [piece(12, 20, other)],
      [piece(12, 15, one)],
    ]);
    expect(partOf(told, { from: 15, until: 25 })!.lines).toEqual([
      [piece(15, 20, other), piece(20, 25, one)],
      [],
    ]);
  });

  it('is itself on the same days, and tells nothing of days that were not looked at', () => {
    expect(partOf(told, told.days)).toBe(told);
    expect(partOf(told, { from: -1, until: 5 })).toBeUndefined();
    expect(partOf({ ...told, days: { from: 0, until: 30 } }, { from: 5, until: 31 })).toBeUndefined();
  });

  it('holds lines of the same pieces once', () => {
    const lines = new DistinctLines();
    const first = lines.same([piece(0, 10, one)]);
    expect(lines.same([piece(0, 10, one)])).toBe(first);
    for (const unlike of [[piece(0, 10, other)], [piece(1, 10, one)], [piece(0, 11, one)], []])
      expect(lines.same(unlike)).toBe(unlike);
  });
});
