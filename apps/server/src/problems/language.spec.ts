import { languageOf } from './language.js';

describe('the language of a problem', () => {
  it.each([
    [undefined, 'nl'],
    ['', 'nl'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['nl-BE', 'nl'],
    ['fr', 'nl'],
    ['*', 'nl'],
    ['en, nl', 'nl'],
    ['nl;q=0.5, en;q=0.8', 'en'],
    ['en;q=0.8, nl;q=0.9', 'nl'],
    ['fr, en;q=0.1', 'en'],
    ['en;q=0', 'nl'],
    ['en;q=nonsense', 'nl'],
    [`en${',en'.repeat(400)}`, 'nl'],
  ])('of %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
