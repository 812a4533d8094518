import type { CountryStanding, FormerName } from './country.js';
import type { RegionPeriod } from './period.js';
import type { RowCertainty } from './region.js';

/** A country as data: plain strings, checked by `buildGazetteer`. */
export interface CountryRow {
  readonly code: string;
  readonly alpha3: string | null;
  readonly name: { readonly nl: string; readonly en: string };
  readonly variants: readonly string[];
  readonly formerNames: readonly FormerName[];
  readonly standing: CountryStanding;
  readonly source: string;
}

/** A region as data; `spellings` are those beside `name`. */
export interface RegionRow {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly ranks: readonly string[];
  readonly period: RegionPeriod;
  readonly carvedOutOf: string | null;
  readonly certainty: RowCertainty;
  readonly source: string;
}

/** An area that is no region, as data. */
export interface AreaRow {
  readonly country: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly comprises: readonly string[] | null;
  readonly source: string;
}

/**
 * One spelling that several countries, or several regions of one country, have a claim to, and what is done about it.
 * Without such a row a shared spelling is refused when the gazetteer is built.
 */
export interface SharedSpelling {
  readonly spelling: string;
  /** The country whose regions share it; null when it is countries that share it. */
  readonly country: string | null;
  /** The codes or region ids that have a claim. */
  readonly among: readonly string[];
  /** The one it is taken to mean; null: not found under this spelling, all of `among` are named as nearest. */
  readonly means: string | null;
  readonly reason: string;
}

/** Everything a gazetteer is built from. */
export interface GazetteerData {
  readonly countries: readonly CountryRow[];
  readonly regions: readonly RegionRow[];
  readonly areas: readonly AreaRow[];
  readonly shared: readonly SharedSpelling[];
}
