import type { CivilDate } from '@peildatum/policy';
import type { Moments } from '@peildatum/timeline';

/** The day as a peildatum. */
export function onDay(on: CivilDate, beschikbaarOp: string | null): Moments {
  return { peildatum: on, geldigOp: on, inWerkingOp: on, beschikbaarOp, openbaarOp: null };
}
