import type { DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';

/** Further test that an act must pass, such as having been public. */
export type Accepts = (node: ActNode) => boolean;

/** The acts that may govern one subject, looked at by their days of entry. */
export interface Entries {
  /** Acts of which the record leaves the day of entry open. */
  readonly imprecise: readonly ActNode[];
  /** Acts with one day of entry that work back before it. */
  readonly retroactive: readonly ActNode[];
  /** Acts with one day of entry of which the law later changed the text or ended it. */
  readonly mended: readonly ActNode[];
  /** Acts with one day of entry, by that day. */
  readonly exactNodes: readonly ActNode[];
  /** Date of the first consolidated text; Infinity without one. */
  readonly observedFrom: DayNumber;
  /** The acts with the latest exact entry on or before the day; several where they share it. Appends to `found`. */
  latestExact(day: DayNumber, accepts: Accepts, found: ActNode[]): void;
  /** Observations dated on or before the day, latest first. Appends to `found`. */
  observations(day: DayNumber, found: ActNode[]): void;
  /** The first day after `day` on which an exact act enters; Infinity where none does. */
  nextExact(day: DayNumber): DayNumber;
  /** The last day up to and including `day` on which an exact act enters; -Infinity where none does. */
  previousExact(day: DayNumber): DayNumber;
  /** The first act with an exact entry after `day` that passes; undefined where none does. */
  firstExactAfter(day: DayNumber, accepts: Accepts): ActNode | undefined;
  /** Whether an act with an exact entry on or before the day passes. */
  hasExactUpTo(day: DayNumber, accepts: Accepts): boolean;
}
