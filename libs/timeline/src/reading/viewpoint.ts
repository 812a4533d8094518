import { toDayNumber, type DayNumber, type PolicyOwner } from '@peildatum/policy';
import type { Renumbering } from '../numbering/numbers-on.js';
import type { ActNode } from '../record/act-node.js';
import type { Prefix } from '../record/recorded-log.js';

/** From where a question looks at the record: how much of the log (K), and what had to be public (O). Neither moves while a period is walked. */
export interface Viewpoint {
  readonly prefix: Prefix;
  /** Null where everything counts that is recorded. */
  readonly openbaarOp: DayNumber | null;
  /** The day on which the application was lodged; null: any day, where no act tells applications apart. */
  readonly application: DayNumber | null;
  /** Whether a statement of this instrument counts: see {@link countsAsPublic}. */
  readonly countsSource: (instrument: string) => boolean;
  /** The renumberings of a country's section, or of the general part, that count, earliest first. */
  readonly renumberings: (country: PolicyOwner) => readonly Renumbering[];
}

/** Whether an instrument counts: unless it is certain that it was not public by O. */
export function countsAsPublic(madePublic: ActNode['madePublic'], { openbaarOp }: Viewpoint): boolean {
  return openbaarOp === null || madePublic === null || madePublic.earliest <= openbaarOp;
}

/** Whether the act counts for the question: it may be public by O, and it applies to the application. */
export function countsFor(node: ActNode, viewpoint: Viewpoint): boolean {
  return countsAsPublic(node.madePublic, viewpoint) && appliesTo(node, viewpoint);
}

function appliesTo({ appliesTo: only }: ActNode, { application }: Viewpoint): boolean {
  if (only === null || application === null) return true;
  const day = toDayNumber(only.date);
  return only.applications === 'lodged-before' ? application < day : application >= day;
}

/** Whether it is not established that the instrument was public by O (or, without O, at all). */
export function publicDateUnknown(madePublic: ActNode['madePublic'], { openbaarOp }: Viewpoint): boolean {
  return madePublic === null || (openbaarOp !== null && madePublic.latest > openbaarOp);
}

/** A day as G and W see it. */
export interface Point {
  readonly geldigOp: DayNumber;
  readonly inWerkingOp: DayNumber;
}

/** How a period is walked: under a peildatum G and W move together; otherwise W stands still (null: together). */
export interface Walk {
  readonly inWerkingOp: DayNumber | null;
}

export function pointOn(day: DayNumber, walk: Walk): Point {
  return { geldigOp: day, inWerkingOp: walk.inWerkingOp ?? day };
}
