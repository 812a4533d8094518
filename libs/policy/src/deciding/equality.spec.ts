import { differencesBetween, sameJson } from './equality.js';

describe('two JSON values', () => {
  it.each<readonly [unknown, unknown, boolean]>([
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [[], {}, false],
    [null, {}, false],
    [0, -0, true],
    ['1', 1, false],
    [{ toString: 1 }, {}, false],
  ])('%j and %j are the same: %s', (a, b, same) => {
    expect(sameJson(a, b)).toBe(same);
    expect(sameJson(b, a)).toBe(same);
  });

  it.each<readonly [object, object, readonly string[]]>([
    [{ a: 1, b: 2, c: null }, { b: 3, a: 1, d: null }, ['b', 'd', 'c']],
    [{ a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, ['a.c']],
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 3 }] }, ['a.1.b']],
    [{ a: [1, 2] }, { a: [1, 2, 3] }, ['a']],
    [{ a: [1] }, { a: { 0: 1 } }, ['a']],
    [{ a: null }, { a: { b: 1 } }, ['a']],
    [{ a: [[1], [2]] }, { a: [[1], [2, 3]] }, ['a.1']],
  ])('%j and %j differ as deep as both go: %j', (first, second, paths) => {
    expect(differencesBetween(first, second).map(({ path }) => path.join('.'))).toEqual(paths);
  });
});
