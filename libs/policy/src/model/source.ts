/**
 * Weight of a source, 1 is highest: 1 Staatscourant or the signed decision itself, 2 consolidated text, 3 letter to the House,
 * 4 a court's finding of fact, 5 website of the authority, 6 nota, 7 press or NGO.
 */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const ranks: readonly Rank[] = [1, 2, 3, 4, 5, 6, 7];

/** Who says so. */
export interface Source {
  /** The instrument that states it; null where it is the instrument itself of whose stream the event is part. */
  readonly instrument: string | null;
  readonly rank: Rank;
  /** Where in the source: a heading, a page, a footnote. */
  readonly locator: string | null;
}
