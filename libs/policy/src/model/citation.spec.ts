import {
  citationsIn,
  compareCitations,
  distanceBetween,
  isCitation,
  readCitation,
  renumbered,
  sectionOf,
} from './citation.js';

describe('the number of a paragraph', () => {
  it.each([
    'C7/25.4.1',
    'c7/25.4.1',
    ' C7/25.4.1 ',
    'C7/25.4.1 Vc',
    'C7/25.4.1 Vc 2000',
    'paragraaf C7/25.4.1 Vc 2000',
    'Paragraaf c7/25.4.1 van de Vc',
    'paragraaf C7/25.4.1 van de Vreemdelingencirculaire 2000',
    '§ C7/25.4.1.',
    'par. C7 / 25.4.1, Vc',
    'C7/25.4.1.',
  ])('is read from %j', (text) => {
    expect(readCitation(text)).toBe('C7/25.4.1');
  });

  it.each([
    '',
    'Mali',
    'C7',
    'C7/',
    '25.4.1',
    'C7/25..1',
    'C7/0',
    'C7/25.4.1 en C7/26',
    'C7/25-4',
    'artikel 3:40 Awb',
  ])('is not in %j', (text) => {
    expect(readCitation(text)).toBeNull();
  });

  it('is a chapter, a slash and numbers', () => {
    expect(['C7/23', 'C2/3.3.3', 'B1/4'].every(isCitation)).toBe(true);
    expect(['c7/23', 'C7/23.', 'C/1', 'C7/1.0'].some(isCitation)).toBe(false);
  });

  it('moves with its section, and with no other that begins with the same figures', () => {
    expect(renumbered('C7/2.4.1', 'C7/2', 'C7/3')).toBe('C7/3.4.1');
    expect(renumbered('C7/25.4.1', 'C7/2', 'C7/3')).toBe('C7/25.4.1');
    expect(renumbered('C7/2', 'C7/2', 'C7/3')).toBe('C7/3');
    expect(sectionOf('C7/25.4.1')).toBe('C7/25');
  });

  it('is found in a text once, at the end of a sentence too', () => {
    expect(
      citationsIn('Zie C2/3.3.3. Of paragraaf C7/25.4.1 en nogmaals C2/3.3.3, niet 2011/95/EU of AC7/1.'),
    ).toEqual(['C2/3.3.3', 'C7/25.4.1']);
  });

  it('sorts as the circular does', () => {
    expect(['C7/10', 'C7/2.10', 'C2/9', 'C7/2', 'C7/2.9'].sort(compareCitations)).toEqual([
      'C2/9',
      'C7/2',
      'C7/2.9',
      'C7/2.10',
      'C7/10',
    ]);
  });

  it('is nearest to one that shares more of it', () => {
    const near = ['C2/4', 'C7/30', 'C7/26.4.1', 'C7/25.4', 'C7/25.4.2'];
    expect(near.sort((a, b) => distanceBetween('C7/25.4.1', a) - distanceBetween('C7/25.4.1', b))).toEqual([
      'C7/25.4.2',
      'C7/25.4',
      'C7/26.4.1',
      'C7/30',
      'C2/4',
    ]);
  });
});
