import { jsonFaultOffset } from './json-fault.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('where text stops being JSON', () => {
  it.each([
    ['{"a": 1,\n "b": }', 15],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a": 01}', 7],
    ['["\\x"]', 1],
    ['[1', 2],
    ['', 0],
    ['[] []', 3],
    ['{"a":1}}', 7],
  ])('%j: at %i', (text, offset) => {
    expect(jsonFaultOffset(text)).toBe(offset);
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const pieces = ['{', '}', '[', ']', ',', ':', '"a"', '1', '-0.5e+3', 'null', ' ', '"\\u00e9"', '01', "'"];
    let state = 7;
    const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648);
    for (let round = 0; round < 20_000; round += 1) {
      const text = Array.from({ length: next() % 9 }, () => pieces[(next() >> 8) % pieces.length]).join('');
      if ((jsonFaultOffset(text) === null) !== isJson(text))
        throw new Error(`differs on ${JSON.stringify(text)}`);
    }
  });

  it('does not exhaust the stack', () => {
    expect(jsonFaultOffset('['.repeat(100_000))).toBe(100_000);
  });
});
