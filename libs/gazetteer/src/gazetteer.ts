import type { Country, CountryCode } from './country.js';
import type { Existence } from './period.js';
import type { Area, Region, RegionId } from './region.js';

/**
 * Countries and regions with their spellings and periods. Immutable, without I/O and without a clock; every list has a
 * stable order. A *find* matches a whole normalised spelling and nothing less; only a *nearest* is fuzzy. No text makes
 * either throw: an empty, overlong or ill-formed one is simply not found.
 */
export interface Gazetteer {
  /** Hash of the content: equal data, equal version. */
  readonly version: string;
  /** All countries by code. */
  countries(): readonly Country[];
  country(code: string): Country | undefined;
  /**
   * By alpha-2 or alpha-3 code, Dutch or English name, variant or former name; case, diacritics, hyphens, apostrophes and
   * a leading article do not count. A gloss in brackets must name the same country. A name that several countries share
   * ("Congo") is not found.
   */
  findCountry(text: string): Country | undefined;
  /** What may have been meant, most likely first; those who share an ambiguous name come first. At most `limit`, default 5. */
  nearestCountries(text: string, limit?: number): readonly Country[];
  /** Every region of the country, whatever its period: by ISO code in natural order, areas without a code after their parent. */
  regions(country: string): readonly Region[];
  /**
   * The regions that exist or may exist on the day (see {@link existenceOn}), in the order of {@link regions}.
   * @throws RangeError when `date` is not of the shape YYYY-MM-DD
   */
  regionsOn(country: string, date: string): readonly Region[];
  region(id: string): Region | undefined;
  /** By id (any case) or any spelling; the region's own rank ("regio", "provincie") and a gloss that names the same region or its country may stand beside it. */
  findRegion(country: string, text: string): Region | undefined;
  /** What may have been meant, most likely first. At most `limit`, default 5. */
  nearestRegions(country: string, text: string, limit?: number): readonly Region[];
  /** Whether the day is not surely outside the region's period. @throws RangeError as {@link regionsOn} */
  existsOn(region: Region | string, date: string): boolean;
  /** As {@link existsOn}, telling certain from possible; `does-not-exist` for an unknown id. @throws RangeError as {@link regionsOn} */
  existenceOn(region: Region | string, date: string): Existence;
  /** The areas it ever split off from since the gazetteer's horizon, nearest first; empty for an unknown id. */
  ancestors(id: string): readonly Region[];
  /** The areas that texts name and no single region covers, in order of name. */
  areas(country: string): readonly Area[];
  /** By any spelling, with the same matching as {@link findRegion}. */
  findArea(country: string, text: string): Area | undefined;
}

export type { Country, CountryCode, Region, RegionId };
