import fc from 'fast-check';
import { committedData } from './data/committed.js';
import { openGazetteer, spellingKey } from './index.js';
import { namesOfCountry } from './names.js';

const gazetteer = openGazetteer();
const settled = new Set(
  committedData.shared.map(({ country, spelling }) => `${country ?? ''} ${spellingKey(spelling)}`),
);

const regionSpellings = gazetteer
  .countries()
  .flatMap(({ code }) => gazetteer.regions(code))
  .flatMap((region) => region.spellings.map((spelling) => ({ region, spelling })))
  .filter(({ region, spelling }) => !settled.has(`${region.country} ${spellingKey(spelling)}`));
const countrySpellings = gazetteer
  .countries()
  .flatMap((country) => namesOfCountry(country).map((spelling) => ({ country, spelling })))
  .filter(({ spelling }) => !settled.has(` ${spellingKey(spelling)}`));

const anyCase = (text: string, choices: readonly boolean[]) =>
  [...text]
    .map((letter, index) =>
      choices[index % choices.length] === true ? letter.toUpperCase() : letter.toLowerCase(),
    )
    .join('');
const restyled = (
  text: string,
  style: { cases: boolean[]; bare: boolean; gap: string; apostrophe: string },
) =>
  anyCase(style.bare ? text.normalize('NFD').replace(/\p{M}/gu, '') : text.normalize('NFD'), style.cases)
    .replace(/[\s-]/gu, style.gap)
    .replace(/['’‘]/gu, style.apostrophe);
const styles = fc.record({
  cases: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
  bare: fc.boolean(),
  gap: fc.constantFrom(' ', '-', '\u2010', '\u00a0', '  '),
  apostrophe: fc.constantFrom("'", '’', '‘', '`', 'ʼ'),
});

/** One edit of one letter somewhere in the text. */
const slipped = (text: string, at: number, kind: 'drop' | 'change' | 'add') => {
  const letters = [...text];
  const place = at % letters.length;
  letters.splice(place, kind === 'add' ? 0 : 1, ...(kind === 'drop' ? [] : ['q']));
  return letters.join('');
};

describe('spellings', () => {
  it('of a region lead to that region in any case, with or without diacritics, hyphens or apostrophes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regionSpellings), styles, ({ region, spelling }, style) => {
        expect(gazetteer.findRegion(region.country, restyled(spelling, style))?.id).toBe(region.id);
      }),
    );
  });

  it('of a country lead to that country likewise, also after an article', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...countrySpellings),
        styles,
        fc.constantFrom('', 'de ', 'Het ', 'the '),
        ({ country, spelling }, style, article) => {
          expect(gazetteer.findCountry(article + restyled(spelling, style))?.code).toBe(country.code);
        },
      ),
    );
  });

  it('without any change lead to their own, every single one', () => {
    expect(
      regionSpellings.filter(
        ({ region, spelling }) => gazetteer.findRegion(region.country, spelling) !== region,
      ),
    ).toEqual([]);
    expect(
      countrySpellings.filter(({ country, spelling }) => gazetteer.findCountry(spelling) !== country),
    ).toEqual([]);
  });

  it('never mean two regions of one country, nor two countries', () => {
    const owners = new Map<string, Set<string>>();
    const claim = (key: string, owner: string) => owners.set(key, (owners.get(key) ?? new Set()).add(owner));
    for (const { region, spelling } of regionSpellings)
      claim(`${region.country} ${spellingKey(spelling)}`, region.id);
    for (const { country, spelling } of countrySpellings) claim(spellingKey(spelling), country.code);
    expect([...owners].filter(([, bearers]) => bearers.size > 1)).toEqual([]);
  });

  it('with one letter wrong have the right region among the nearest', () => {
    const long = regionSpellings.filter(({ spelling }) => spellingKey(spelling).length >= 4);
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(50),
        fc.constantFrom('drop', 'change', 'add'),
        ({ region, spelling }, at, kind) => {
          expect(gazetteer.nearestRegions(region.country, slipped(spelling, at, kind), 10)).toContain(region);
        },
      ),
    );
  });

  it('with one letter wrong have the right country among the nearest', () => {
    const long = countrySpellings.filter(({ spelling }) => spellingKey(spelling).length >= 5);
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(50),
        fc.constantFrom('drop', 'change', 'add'),
        ({ country, spelling }, at, kind) => {
          expect(gazetteer.nearestCountries(slipped(spelling, at, kind), 10)).toContain(country);
        },
      ),
    );
  });
});

describe('any text at all', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ maxLength: 80 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
  );
  it('breaks nothing, and is found only under its own key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = gazetteer.findCountry(text);
        gazetteer.findRegion('ML', text);
        gazetteer.nearestCountries(text);
        gazetteer.nearestRegions('AF', text);
        if (found !== undefined) expect(/\p{Surrogate}/u.test(text)).toBe(false);
      }),
    );
  });
});
