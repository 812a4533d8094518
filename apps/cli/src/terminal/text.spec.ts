import { describe, expect, it } from '@jest/globals';

import { harmless, padEnd, widthOf, wrap } from './text.js';

describe('the width of text in a terminal', () => {
  it.each([
    ['Ségou', 5],
    ['Se\u0301gou', 5],
    ['–', 1],
    ['日本', 4],
    ['👩‍👩‍👧', 2],
    ['a\u200bb', 2],
    ['', 0],
  ])('takes %j as %i columns', (text, columns) => expect(widthOf(text)).toBe(columns));

  it('pads by columns, not by characters', () => expect(padEnd('日本', 6)).toBe('日本  '));
});

describe('wrapping', () => {
  it('never makes a line wider than the page, hangs later lines and loses no word', () => {
    const text = 'De regio Ségou is niet aangewezen als gebied met een uitzonderlijke situatie';
    const lines = wrap(text, 30, { first: '- ', rest: '  ' });
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(30);
    expect(lines.slice(1).every((line) => line.startsWith('  '))).toBe(true);
    expect(lines.map((line) => line.slice(2)).join(' ')).toBe(text);
  });

  it('breaks a word that no line can hold between characters', () => {
    const lines = wrap('a'.repeat(25), 10);
    expect(lines.map((line) => line.length)).toEqual([10, 10, 5]);
  });

  it('breaks an id that no line can hold where its parts join', () =>
    expect(wrap('toelt-mali-nota-2025', 12)).toEqual(['toelt-mali-', 'nota-2025']));

  it('keeps the line breaks of the text', () => expect(wrap('een\ntwee', 20)).toEqual(['een', 'twee']));
});

describe('text from a document', () => {
  it('cannot steer the terminal or turn the direction of what follows', () =>
    expect(harmless('a\u001b[2Jb\u202ec\u0007')).toBe('a\uFFFD[2Jb\uFFFDc\uFFFD'));

  it('shows a lone surrogate as a replacement', () => expect(harmless('a\ud800b')).toBe('a\uFFFDb'));
});
