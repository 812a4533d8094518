/** An ISO 3166-1 alpha-2 code in capitals, or the user-assigned `XK`. Only a gazetteer hands these out. */
export type CountryCode = string & { readonly __brand: 'CountryCode' };

/** A name a country no longer bears, with the first day it no longer did. */
export interface FormerName {
  readonly name: string;
  /** First day (`YYYY-MM-DD`, exclusive end) the name was no longer official; `unknown` where no source in the data says. */
  readonly until: string | 'unknown';
}

/**
 * Where the code comes from. `user-assigned`: ISO 3166-1 leaves the code free for private use and this gazetteer
 * follows common practice (only Kosovo, `XK`); it says nothing about recognition.
 */
export type CountryStanding = 'iso-3166-1' | 'user-assigned';

/** A country of the gazetteer. Frozen. */
export interface Country {
  readonly code: CountryCode;
  /** ISO 3166-1 alpha-3; null only for a user-assigned code. */
  readonly alpha3: string | null;
  readonly name: { readonly nl: string; readonly en: string };
  /** Other names in use for the country as it is now, Dutch and English, without a preferred order. */
  readonly variants: readonly string[];
  readonly formerNames: readonly FormerName[];
  readonly standing: CountryStanding;
  /** Where the names come from. */
  readonly source: string;
}
