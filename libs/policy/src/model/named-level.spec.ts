import { meansLevel } from './named-level.js';

describe('the level that a reference to graded areas means', () => {
  it.each([
    [null, 'in', 'in'],
    ['een gebied als vermeld in paragraaf C7/23.4.2', 'in', 'in'],
    ['een gebied met een uitzonderlijk niveau van willekeurig geweld', 'in', 'out'],
    ['een gebied met een relatief lager niveau van willekeurig geweld', 'out', 'in'],
    ['een gebied met een uitzonderlijk of relatief lager niveau', 'in', 'in'],
    ['een gebied waar sprake is van een uitzonderlijke situatie', 'unresolved', 'unresolved'],
    ['een gebied waar het geweld uitzonderlijk is', 'unresolved', 'unresolved'],
  ] as const)('in the words "%s", of an exceptional and of a lower area', (words, exceptional, lower) => {
    expect([
      meansLevel(words, 'three-step', 'exceptional'),
      meansLevel(words, 'three-step', 'lower'),
    ]).toEqual([exceptional, lower]);
  });

  it('is read on the scale that the words belong to', () => {
    const words = 'een gebied waar sprake is van een uitzonderlijke situatie';
    expect(meansLevel(words, 'binary', 'exceptional')).toBe('in');
    expect(meansLevel('de minder uitzonderlijke situatie', 'two-step', 'lower')).toBe('in');
    expect(meansLevel('de minder uitzonderlijke situatie', 'two-step', 'exceptional')).toBe('out');
    expect(meansLevel(words, 'two-step', 'exceptional')).toBe('unresolved');
  });
});
