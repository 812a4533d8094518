import { turningPoints } from './turning-points.js';

const seen =
  (text: string) =>
  (prefix: number): string =>
    text[prefix]!;

const all = (count: number) => Array.from({ length: count }, (_unused, place) => place);

describe('turning points', () => {
  it('are where what is seen became another, in order', () => {
    expect(turningPoints(all(7), seen('aabbbcc'))).toEqual([2, 5]);
  });

  it('are none where the ends are the same, whatever lay between', () => {
    expect(turningPoints(all(5), seen('abcba'))).toEqual([]);
    expect(turningPoints([3], seen('abcd'))).toEqual([]);
  });

  it('lead from the first to the last without a gap', () => {
    const text = 'aabcacddbb';
    const points = turningPoints(all(text.length), seen(text));
    let standing = text[0];
    for (const point of points) {
      expect(text[point - 1]).toBe(standing);
      expect(text[point]).not.toBe(standing);
      standing = text[point];
    }
    expect(standing).toBe(text.at(-1));
  });
});
