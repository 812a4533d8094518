import type { CivilDate, PolicyOwner, RegionId, Topic } from '@peildatum/policy';

/**
 * The coordinates of a question, resolved: nothing is left to a default.
 * `peildatum` is kept beside them because a period moves G and W together under it, and only G otherwise.
 */
export interface Moments {
  readonly peildatum: CivilDate | null;
  /** G: valid on this day. */
  readonly geldigOp: CivilDate;
  /** W: only acts and endings that had entered on or before this day. */
  readonly inWerkingOp: CivilDate;
  /** K: only what this ledger had recorded by this moment, RFC 3339; null for the whole log. */
  readonly beschikbaarOp: string | null;
  /** O: only what had been made public by this day, what is unknown kept; null for no restriction. */
  readonly openbaarOp: CivilDate | null;
  /** The day on which the application was lodged; null where it is not said: then an answer that depends on it is uncertain. */
  readonly application: CivilDate | null;
}

/** The parameters as a caller writes them, not yet checked. A missing one is undefined. */
export interface MomentParameters {
  readonly peildatum?: string | undefined;
  readonly geldigOp?: string | undefined;
  readonly inWerkingOp?: string | undefined;
  readonly beschikbaarOp?: string | undefined;
  readonly openbaarOp?: string | undefined;
  readonly application?: string | undefined;
}

/** What applied to this topic, for this region or for the country as a whole. */
export interface Question {
  /** Null: the general part, whose topics are `general-…`; then `region` is null too. */
  readonly country: PolicyOwner;
  readonly region: RegionId | null;
  readonly topic: Topic;
  readonly moments: Moments;
}
