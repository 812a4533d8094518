import { largestFile } from './input-file.js';
import { located, readFile as readDocuments, type ReadFile } from './read-file.js';
import type { InputFile } from './input-file.js';

function readFile(file: InputFile): ReadFile {
  const [first, ...others] = readDocuments(file);
  expect(others).toEqual([]);
  return first!;
}

function faultsOf(name: string, content: string | Uint8Array): string[] {
  return readFile({ name, content }).faults.map(({ code, at }) => `${at?.line ?? '-'} ${code}`);
}

describe('reading a file', () => {
  it('reads YAML 1.2: dates and country codes stay text', () => {
    const { raw, faults } = readFile({
      name: 'a.yaml',
      content: 'on: 2025-06-04\ncountry: NO\nyes: no\nn: 08',
    });
    expect(faults).toEqual([]);
    expect(raw).toEqual({ on: '2025-06-04', country: 'NO', yes: 'no', n: 8 });
  });

  it('reads JSON by its own rules, and says on which line it is none', () => {
    expect(readFile({ name: 'a.json', content: '{\n\t"a": "\\/\\ud83d\\ude00"\n}' }).raw).toEqual({
      a: '/😀',
    });
    expect(faultsOf('a.json', '{"a": 1,\n "b": }')).toEqual(['2 not-json']);
    expect(faultsOf('a.json', 'a: 1')).toEqual(['1 not-json']);
  });

  it('says where the thing stands that a path names, and for what is missing what holds it', () => {
    const content = 'instrument:\n  id: x\nacts:\n  - part: A\n    provisions:\n      - topic: t\n';
    const file = readFile({ name: 'dir/a.yaml', content });
    const lineOf = (path: string): unknown => located(file, [{ code: 'c', path, nl: 'n', en: 'e' }])[0]?.at;
    expect(lineOf('instrument.id')).toEqual({ file: 'dir/a.yaml', line: 2, column: 3 });
    expect(lineOf('acts[0].provisions[0].topic')).toMatchObject({ line: 6 });
    expect(lineOf('acts[0].provisions[0].country')).toMatchObject({ line: 6 });
    expect(lineOf('acts[3].part')).toMatchObject({ line: 3 });
    expect(lineOf('')).toMatchObject({ line: 1 });
  });

  it('finds places in JSON and behind anchors too', () => {
    const json = readFile({ name: 'a.json', content: '{\n "a": [\n  {"b": 1},\n  {"b": 2}\n ]\n}' });
    expect(json.locate('a[1].b')).toEqual({ line: 4, column: 4 });
    const yaml = readFile({ name: 'a.yaml', content: 'one: &x\n  b: 1\ntwo: *x\n' });
    expect(yaml.locate('two.b')).toEqual({ line: 2, column: 3 });
  });

  it.each([
    ['a key twice', 'a: 1\na: 2', ['2 not-yaml']],
    ['broken YAML', 'a: [1\nb: 2', ['2 not-yaml']],
    [
      'a tag of our own and a known one',
      'a: !foo 1\nb: !!binary aGk=',
      ['1 not-yaml', '1 tag-unsupported', '2 tag-unsupported'],
    ],
    ['more documents than anybody writes', 'a: 1\n---\n'.repeat(101), ['- too-many-documents']],
    ['nothing', '# only a remark\n', ['- file-empty']],
    ['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, ['- too-deep']],
    ['deep maps', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, ['- too-deep']],
    ['deep lists by dashes', `${'- '.repeat(3_000)}x`, ['- too-deep']],
    ['too large a file', 'x'.repeat(largestFile + 1), ['- file-too-large']],
  ])('refuses %s', (_what, content, expected) => {
    expect(faultsOf('a.yaml', content)).toEqual(expected);
  });

  it('refuses bytes that are no UTF-8, and reads past a byte order mark', () => {
    expect(faultsOf('a.yaml', Uint8Array.from([0x61, 0x3a, 0x20, 0xff]))).toEqual(['- not-utf8']);
    expect(readFile({ name: 'a.yaml', content: Buffer.from('\uFEFFa: 1') }).raw).toEqual({ a: 1 });
  });

  it('reads each YAML document of a file as a file of its own, places included', () => {
    const [first, second] = readDocuments({ name: 'a.yaml', content: '# remark\na: 1\n---\nb: 2\n---\n' });
    expect([first!.raw, second!.raw]).toEqual([{ a: 1 }, { b: 2 }]);
    expect(second!.locate('b')).toEqual({ line: 4, column: 1 });
  });

  it('does not unfold a file that refers to itself more and more', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe']) {
      bomb.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${of}`).join(', ')}]`);
    }
    expect(faultsOf('bomb.yaml', bomb.join('\n'))).toEqual(['- too-many-aliases']);
  });
});
