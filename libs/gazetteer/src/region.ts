import type { CountryCode } from './country.js';
import type { RegionPeriod } from './period.js';

/** An ISO 3166-2 code (`ML-4`), or for an area without one its parent, a dot and a name (`ML-4.san`). */
export type RegionId = string & { readonly __brand: 'RegionId' };

/** `sourced`: a source names the row's facts; `unverified`: it rests on a source that nobody has checked yet. */
export type RowCertainty = 'sourced' | 'unverified';

/** An administrative area of a country, in the period in which it bears its name. Frozen. */
export interface Region {
  readonly id: RegionId;
  readonly country: CountryCode;
  /** The one name under which answers show the region. */
  readonly name: string;
  /** Every known spelling, {@link name} first, without duplicates. */
  readonly spellings: readonly string[];
  /** Dutch and English words for the ranks the area has had (`district`, `provincie`); they may stand beside the name. */
  readonly ranks: readonly string[];
  readonly period: RegionPeriod;
  /**
   * The area it split off from since the gazetteer's horizon (2000-01-01); that area may itself have been split off.
   * Null for anything older: such divisions are settled, and a text that names the old parent does not mean them.
   */
  readonly carvedOutOf: RegionId | null;
  readonly certainty: RowCertainty;
  /** Where the row's period, spellings and parent come from. */
  readonly source: string;
}

/**
 * What policy texts name and no single region covers: a group of regions (Darfur), a part of the country that no
 * official line bounds (Centraal- en Zuid-Irak), an unrecognised state (Somaliland). Never part of `regions()`:
 * a question is asked about a region, an area only occurs in what a text says. Frozen.
 */
export interface Area {
  readonly country: CountryCode;
  readonly name: string;
  readonly spellings: readonly string[];
  /** The regions it consists of, whatever their period; null where it does not follow the lines of whole regions. */
  readonly comprises: readonly RegionId[] | null;
  readonly source: string;
}
