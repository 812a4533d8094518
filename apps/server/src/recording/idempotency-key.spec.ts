import { readIdempotencyKey } from './idempotency-key.js';

describe('an idempotency key', () => {
  it('may be left out', () => {
    expect(readIdempotencyKey(undefined)).toBeUndefined();
  });

  it.each([
    ['abc-123', 'abc-123'],
    ['"abc-123"', 'abc-123'],
    ['"with space"', 'with space'],
    [String.raw`"a\"b\\c"`, String.raw`a"b\c`],
    ['x'.repeat(255), 'x'.repeat(255)],
  ])('reads %s', (header, key) => {
    expect(readIdempotencyKey(header)).toBe(key);
  });

  it.each([[''], ['""'], ['with space'], ['"open'], ['caf\u00e9'], ['"a"b"'], ['x'.repeat(256)], ['a, b']])(
    'refuses %j, naming the header field',
    (header) => {
      expect(() => readIdempotencyKey(header)).toThrow(/^Idempotency-Key: /);
    },
  );
});
