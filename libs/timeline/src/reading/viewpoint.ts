import type { DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { Prefix } from '../record/recorded-log.js';

/** From where a question looks at the record: how much of the log (K), and what had to be public (O). Neither moves while a period is walked. */
export interface Viewpoint {
  readonly prefix: Prefix;
  /** Null where everything counts that is recorded. */
  readonly openbaarOp: DayNumber | null;
  /** Whether a statement of this instrument counts: see {@link countsAsPublic}. */
  readonly countsSource: (instrument: string) => boolean;
}

/** Whether an instrument counts: unless it is certain that it was not public by O. */
export function countsAsPublic(madePublic: ActNode['madePublic'], { openbaarOp }: Viewpoint): boolean {
  return openbaarOp === null || madePublic === null || madePublic.earliest <= openbaarOp;
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
