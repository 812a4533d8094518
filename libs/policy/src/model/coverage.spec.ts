import { coverageOf, whatIsOpen, type Coverage } from './coverage.js';
import type { AsIn, Scope } from './scope.js';

const named = (...ids: string[]) =>
  ({ kind: 'regions', regions: ids.map((id) => ({ id, as: id })), words: null }) as unknown as Scope;
const whole: Scope = { kind: 'whole-country', words: null };
const words: Scope = { kind: 'words', words: 'langs de rivier' };
const city: Scope = { kind: 'part', part: 'de stad Gao', of: named('gao'), words: null };
const women: Scope = { kind: 'group', group: 'vrouwen', within: null, words: null };
const union = (...of: Scope[]): Scope => ({ kind: 'union', of, words: null });
const difference = (of: Scope, minus: Scope): Scope => ({ kind: 'difference', of, minus, words: null });
const within = (kind: 'group' | 'controlled-territory', area: Scope | null) =>
  ({ kind, group: 'vrouwen', by: 'JNIM', within: area, words: null }) as unknown as Scope;

describe('how Gao and Mopti stand to a scope', () => {
  it.each<readonly [string, Scope, Coverage, Coverage]>([
    ['the whole country', whole, 'in', 'in'],
    ['Gao', named('gao'), 'in', 'out'],
    ['words', words, 'unresolved', 'unresolved'],
    ['a city in Gao', city, 'partial', 'out'],
    ['Gao, and a city in it', union(city, named('gao')), 'in', 'out'],
    ['a city in Gao, and Mopti', union(city, named('mopti')), 'partial', 'in'],
    ['a city in Gao, or words', union(city, words), 'partial', 'unresolved'],
    ['the country without Gao', difference(whole, named('gao')), 'out', 'in'],
    ['the country without a city in Gao', difference(whole, city), 'partial', 'in'],
    ['the country without what words say', difference(whole, words), 'unresolved', 'unresolved'],
    ['a city in Gao without Gao', difference(city, named('gao')), 'out', 'out'],
    ['a group', women, 'partial', 'partial'],
    ['a group in Gao', within('group', named('gao')), 'partial', 'out'],
    ['a group in what words say', within('group', words), 'unresolved', 'unresolved'],
    ['land that somebody holds', within('controlled-territory', null), 'unresolved', 'unresolved'],
    ['land that somebody holds in Gao', within('controlled-territory', named('gao')), 'partial', 'out'],
    ['abroad', { kind: 'abroad', country: null, words: null }, 'out', 'out'],
    [
      'as in a paragraph that nobody looked up',
      { kind: 'as-in', citation: 'C7/1', words: null },
      'unresolved',
      'unresolved',
    ],
  ])('%s', (_name, scope, gao, mopti) => {
    expect([coverageOf(scope, 'gao'), coverageOf(scope, 'mopti')]).toEqual([gao, mopti]);
  });

  it('follows the paragraph and the remainder that the caller knows', () => {
    const asIn: Scope = { kind: 'as-in', citation: 'C7/23.4.2', words: null };
    const around = {
      remainder: () => 'in' as const,
      asIn: ({ citation }: AsIn) => (citation === 'C7/23.4.2' ? 'in' : 'out') as Coverage,
    };
    expect(coverageOf(asIn, 'gao', around)).toBe('in');
    expect(coverageOf(difference({ kind: 'remainder', words: null }, named('gao')), 'gao', around)).toBe(
      'out',
    );
  });

  it('tells which parts and words keep it open, and of what is settled none', () => {
    expect(whatIsOpen(union(city, words, named('mopti')), 'gao')).toEqual([city, words]);
    expect(whatIsOpen(union(city, words, named('mopti')), 'mopti')).toEqual([]);
    expect(whatIsOpen(difference(whole, city), 'gao')).toEqual([city]);
  });
});
