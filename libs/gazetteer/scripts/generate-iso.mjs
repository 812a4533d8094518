/**
 * Writes src/data/generated/ from the packages iso-3166 4.4.0 (codes of countries and subdivisions) and
 * i18n-iso-countries 7.14.0 (Dutch and English names of countries). Run by hand when one of them is updated; the result is
 * committed and read before it is. The packages are taken from the folder the script is run in:
 *
 *   npm i --prefix /tmp/iso iso-3166@4.4.0 i18n-iso-countries@7.14.0
 *   (cd /tmp/iso && node <repository>/libs/gazetteer/scripts/generate-iso.mjs)
 *
 * Not taken from country-region-data: it swaps ML-9 and ML-10.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Countries with a section in the circular's chapter C7 of 2014-2015, or named in the digest of the law. */
const WITH_REGIONS = [
  'AF',
  'AM',
  'AO',
  'AZ',
  'BA',
  'BI',
  'CD',
  'CI',
  'CM',
  'CN',
  'CO',
  'ER',
  'GN',
  'IQ',
  'IR',
  'LK',
  'LY',
  'ML',
  'MN',
  'NG',
  'NP',
  'PK',
  'RU',
  'SD',
  'SL',
  'SO',
  'SY',
  'TR',
  'UG',
];
/** Subdivisions that ISO puts under another one, where that other one is not the division policy speaks in. */
const SECOND_LEVEL_INSTEAD = new Map([['IQ-KR', 'the Kurdistan Region is an area of whole governorates']]);

const from = createRequire(join(process.cwd(), 'package.json'));
const iso = await import(pathToFileURL(from.resolve('iso-3166')).href);
const names = from('i18n-iso-countries');
const versionOf = (name) => {
  const entry = dirname(from.resolve(name));
  return JSON.parse(readFileSync(join(entry, 'package.json'), 'utf8')).version;
};
for (const language of ['nl', 'en']) names.registerLocale(from(`i18n-iso-countries/langs/${language}.json`));

const out = join(dirname(fileURLToPath(import.meta.url)), '../src/data/generated');
const all = (code, language) => [names.getName(code, language, { select: 'all' }) ?? []].flat();
const byKey = (key) => (a, b) => (a[key] < b[key] ? -1 : 1);

const countries = iso.iso31661
  .map(({ alpha2, alpha3, name }) => ({
    code: alpha2,
    alpha3,
    nl: names.getName(alpha2, 'nl', { select: 'alias' }),
    en: names.getName(alpha2, 'en', { select: 'alias' }),
    also: [...new Set([...all(alpha2, 'nl'), ...all(alpha2, 'en'), name])],
  }))
  .sort(byKey('code'));

const regions = iso.iso31662
  .map(({ code, name, parent }) => ({ id: code, country: code.slice(0, 2), name, parent }))
  .filter(({ id, country, parent }) => {
    if (!WITH_REGIONS.includes(country) || SECOND_LEVEL_INSTEAD.has(id)) return false;
    return parent === country || SECOND_LEVEL_INSTEAD.has(parent);
  })
  .map(({ id, country, name }) => ({ id, country, name }))
  .sort(byKey('id'));

const head = `// Written by scripts/generate-iso.mjs from iso-3166 ${versionOf('iso-3166')} and i18n-iso-countries ${versionOf('i18n-iso-countries')}; not edited by hand.\n`;
const rows = (list) => list.map((row) => `  ${JSON.stringify(row)},`).join('\n');
writeFileSync(
  join(out, 'iso-countries.ts'),
  `${head}\nexport interface IsoCountry {\n  readonly code: string;\n  readonly alpha3: string;\n  readonly nl: string;\n  readonly en: string;\n  readonly also: readonly string[];\n}\n\nexport const isoCountries: readonly IsoCountry[] = [\n${rows(countries)}\n];\n`,
);
writeFileSync(
  join(out, 'iso-regions.ts'),
  `${head}\nexport interface IsoRegion {\n  readonly id: string;\n  readonly country: string;\n  readonly name: string;\n}\n\nexport const isoRegions: readonly IsoRegion[] = [\n${rows(regions)}\n];\n`,
);
console.log(`${countries.length} countries, ${regions.length} regions of ${WITH_REGIONS.length} countries`);
