import { createHash } from 'node:crypto';
import type { Country, CountryCode } from './country.js';
import type { AreaRow, CountryRow, GazetteerData, RegionRow, SharedSpelling } from './data-shape.js';
import { GazetteerDataError } from './errors.js';
import type { Gazetteer } from './gazetteer.js';
import { codesOfCountry, namesOfCountry } from './names.js';
import { nearestOf } from './nearest.js';
import { existenceIn } from './period.js';
import type { Area, Region, RegionId } from './region.js';
import { isArticle, readName, spellingKey } from './spelling.js';
import { faultsOf } from './validate.js';

const DEFAULT_NEAREST = 5;
const ANY_RANK = ['regio', 'region'];

type Index<T> = ReadonlyMap<string, T>;

function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freezeDeep);
  }
  return value;
}

function withoutRepeats(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function countryOf(row: CountryRow): Country {
  return freezeDeep({
    code: row.code as CountryCode,
    alpha3: row.alpha3,
    name: { nl: row.name.nl, en: row.name.en },
    variants: withoutRepeats(row.variants),
    formerNames: row.formerNames.map(({ name, until }) => ({ name, until })),
    standing: row.standing,
    source: row.source,
  });
}

function regionOf(row: RegionRow): Region {
  return freezeDeep({
    id: row.id as RegionId,
    country: row.country as CountryCode,
    name: row.name,
    spellings: withoutRepeats([row.name, ...row.spellings]),
    ranks: withoutRepeats(row.ranks),
    period: { from: { ...row.period.from }, until: { ...row.period.until } },
    carvedOutOf: row.carvedOutOf as RegionId | null,
    certainty: row.certainty,
    source: row.source,
  });
}

function areaOf(row: AreaRow): Area {
  return freezeDeep({
    country: row.country as CountryCode,
    name: row.name,
    spellings: withoutRepeats([row.name, ...row.spellings]),
    comprises: row.comprises === null ? null : row.comprises.map((id) => id as RegionId),
    source: row.source,
  });
}

function byCode(left: { readonly code: string }, right: { readonly code: string }): number {
  return left.code < right.code ? -1 : left.code > right.code ? 1 : 0;
}

const naturally = new Intl.Collator('en', { numeric: true });

function indexed<T>(
  entries: Iterable<readonly [string, T]>,
  settled: ReadonlyMap<string, T | undefined>,
): Map<string, T> {
  const index = new Map<string, T>();
  for (const [text, value] of entries) {
    const key = spellingKey(text);
    if (!settled.has(key)) index.set(key, value);
  }
  for (const [key, value] of settled) if (value !== undefined) index.set(key, value);
  return index;
}

function lookUp<T>(index: Index<T>, text: string): T | undefined {
  for (const key of readName(text).keys) {
    const found = index.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `name (gloss)` is the named one when the gloss is accepted for it. */
function lookUpGlossed<T>(
  index: Index<T>,
  text: string,
  accepts: (found: T, gloss: string) => boolean,
): T | undefined {
  const whole = lookUp(index, text);
  if (whole !== undefined) return whole;
  const { glossed } = readName(text);
  if (glossed === undefined) return undefined;
  const found = lookUp(index, glossed.name);
  return found !== undefined && (isArticle(glossed.gloss) || accepts(found, glossed.gloss))
    ? found
    : undefined;
}

function readings(text: string): string[] {
  const { keys, glossed } = readName(text);
  return withoutRepeats([...keys, ...(glossed === undefined ? [] : readName(glossed.name).keys)]);
}

function settledIn<T>(
  rows: readonly SharedSpelling[],
  country: string | null,
  find: (id: string) => T | undefined,
): Map<string, T | undefined> {
  return new Map(
    rows
      .filter((row) => row.country === country)
      .map((row) => [spellingKey(row.spelling), row.means === null ? undefined : find(row.means)]),
  );
}

function claimants(rows: readonly SharedSpelling[], country: string | null, text: string): readonly string[] {
  const keys = readings(text);
  return (
    rows.find(
      (row) => row.country === country && row.means === null && keys.includes(spellingKey(row.spelling)),
    )?.among ?? []
  );
}

function contentHash(content: unknown): string {
  return `sha256-${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)}`;
}

/** What the gazetteer keeps of one country. */
interface CountryShelf {
  readonly country: Country;
  readonly regions: readonly Region[];
  readonly regionIndex: () => Index<Region>;
  readonly areas: readonly Area[];
  readonly areaIndex: () => Index<Area>;
}

/** Made when it is first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Builds a gazetteer from data of the caller's own, such as a test's invented countries.
 * @throws GazetteerDataError naming every fault: a code or id that is none or occurs twice, a region whose parent is unknown,
 *   of another country or its own descendant, a period that ends before it starts, a spelling with two meanings that no
 *   row of `shared` settles, a row of `shared` that names somebody unknown or leaves out who bears the name.
 */
export function buildGazetteer(data: GazetteerData): Gazetteer {
  const faults = faultsOf(data);
  if (faults.length > 0) throw new GazetteerDataError(faults);
  return gazetteerOf(data);
}

/** A gazetteer of data in which {@link buildGazetteer} finds no fault. Spellings of a country are read when the first of them is asked for. */
export function gazetteerOf(data: GazetteerData): Gazetteer {
  const countries = Object.freeze(data.countries.map(countryOf).sort(byCode));
  const countryByCode = new Map<string, Country>(countries.map((country) => [country.code, country]));
  const countryByAnyCode = new Map<string, Country>(
    countries.flatMap((country) => codesOfCountry(country).map((code) => [code, country] as const)),
  );
  const regionList = data.regions.map(regionOf).sort((a, b) => naturally.compare(a.id, b.id));
  const regionById = new Map<string, Region>(regionList.map((region) => [region.id, region]));
  const areaList = data.areas.map(areaOf).sort((a, b) => naturally.compare(a.name, b.name));

  const countryIndex = once(() =>
    indexed(
      countries.flatMap((country) => namesOfCountry(country).map((name) => [name, country] as const)),
      settledIn(data.shared, null, (code) => countryByCode.get(code)),
    ),
  );

  const shelves = new Map<string, CountryShelf>(
    countries.map((country) => {
      const regions = Object.freeze(regionList.filter((region) => region.country === country.code));
      const areas = Object.freeze(areaList.filter((area) => area.country === country.code));
      const regionIndex = once(() =>
        indexed(
          regions.flatMap((region) => region.spellings.map((spelling) => [spelling, region] as const)),
          settledIn(data.shared, country.code, (id) => regionById.get(id)),
        ),
      );
      const areaIndex = once(() =>
        indexed(
          areas.flatMap((area) => area.spellings.map((spelling) => [spelling, area] as const)),
          new Map<string, Area | undefined>(),
        ),
      );
      return [country.code, { country, regions, regionIndex, areas, areaIndex }];
    }),
  );

  const shelfOf = (country: string): CountryShelf | undefined => shelves.get(country.toUpperCase());
  const regionGiven = (region: Region | string): Region | undefined =>
    typeof region === 'string' ? regionById.get(region) : region;

  const findPlainCountry = (text: string): Country | undefined =>
    countryByAnyCode.get(text.trim().toUpperCase()) ?? lookUp(countryIndex(), text);
  const findCountry = (text: string): Country | undefined =>
    countryByAnyCode.get(text.trim().toUpperCase()) ??
    lookUpGlossed(countryIndex(), text, (found, gloss) => findPlainCountry(gloss) === found);

  const findPlainRegion = (shelf: CountryShelf, text: string): Region | undefined =>
    lookUpGlossed(
      shelf.regionIndex(),
      text,
      (found, gloss) =>
        lookUp(shelf.regionIndex(), gloss) === found ||
        findPlainCountry(gloss) === shelf.country ||
        isRankOf(found, gloss),
    );

  const findRegion = (country: string, text: string): Region | undefined => {
    const shelf = shelfOf(country);
    if (shelf === undefined) return undefined;
    const byId =
      regionById.get(text) ?? shelf.regions.find(({ id }) => id.toLowerCase() === text.trim().toLowerCase());
    if (byId !== undefined) return byId.country === shelf.country.code ? byId : undefined;
    return findPlainRegion(shelf, text) ?? findBesideRank(text, (name) => findPlainRegion(shelf, name));
  };

  const existenceOn: Gazetteer['existenceOn'] = (region, date) => {
    const known = regionGiven(region);
    const existence = existenceIn(known?.period ?? NEVER, date);
    return known === undefined ? 'does-not-exist' : existence;
  };

  return Object.freeze({
    version: contentHash({ countries, regions: regionList, areas: areaList, shared: data.shared }),
    countries: () => countries,
    country: (code: string) => countryByCode.get(code.toUpperCase()),
    findCountry,
    nearestCountries: (text: string, limit = DEFAULT_NEAREST) => {
      const sharing = claimants(data.shared, null, text).flatMap((code) => countryByCode.get(code) ?? []);
      const others = nearestOf(readings(text), countryIndex(), limit + sharing.length);
      return withoutRepeatedItems([...sharing, ...others]).slice(0, Math.max(0, limit));
    },
    regions: (country: string) => shelfOf(country)?.regions ?? [],
    regionsOn: (country: string, date: string) =>
      (shelfOf(country)?.regions ?? []).filter(
        ({ period }) => existenceIn(period, date) !== 'does-not-exist',
      ),
    region: (id: string) => regionById.get(id),
    findRegion,
    nearestRegions: (country: string, text: string, limit = DEFAULT_NEAREST) => {
      const shelf = shelfOf(country);
      if (shelf === undefined) return [];
      const sharing = claimants(data.shared, shelf.country.code, text).flatMap(
        (id) => regionById.get(id) ?? [],
      );
      const asked = [text, withoutRank(text)].flatMap((each) => (each === undefined ? [] : readings(each)));
      const others = nearestOf(withoutRepeats(asked), shelf.regionIndex(), limit + sharing.length);
      return withoutRepeatedItems([...sharing, ...others]).slice(0, Math.max(0, limit));
    },
    existsOn: (region: Region | string, date: string) => existenceOn(region, date) !== 'does-not-exist',
    existenceOn,
    ancestors: (id: string) => {
      const chain: Region[] = [];
      let parent = regionById.get(id)?.carvedOutOf ?? null;
      while (parent !== null) {
        const area = regionById.get(parent);
        if (area === undefined) break;
        chain.push(area);
        parent = area.carvedOutOf;
      }
      return chain;
    },
    areas: (country: string) => shelfOf(country)?.areas ?? [],
    findArea: (country: string, text: string) => {
      const shelf = shelfOf(country);
      if (shelf === undefined) return undefined;
      const index = shelf.areaIndex();
      return lookUpGlossed(index, text, (found, gloss) => lookUp(index, gloss) === found);
    },
  });
}

const NEVER: Region['period'] = { from: { kind: 'unknown' }, until: { kind: 'open' } };

function isRankOf(region: Region, text: string): boolean {
  const key = spellingKey(text);
  return [...ANY_RANK, ...region.ranks].some((rank) => spellingKey(rank) === key);
}

const FIRST_WORD = /^\s*(?:(?:de|het|the)\s+)?(\p{L}+)\s+(\S.*)$/iu;
const LAST_WORD = /^(.*\S)\s+(\p{L}+)\s*$/u;

/** "regio Gao", "Gao Region": the name without the word beside it, where the region has borne that rank. */
function findBesideRank(text: string, find: (name: string) => Region | undefined): Region | undefined {
  const [, first, rest] = FIRST_WORD.exec(text) ?? [];
  if (first !== undefined && rest !== undefined) {
    const found = find(rest);
    if (found !== undefined && isRankOf(found, first)) return found;
  }
  const [, start, last] = LAST_WORD.exec(text) ?? [];
  if (start !== undefined && last !== undefined) {
    const found = find(start);
    if (found !== undefined && isRankOf(found, last)) return found;
  }
  return undefined;
}

function withoutRank(text: string): string | undefined {
  return FIRST_WORD.exec(text)?.[2];
}

function withoutRepeatedItems<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
