import type { CivilDate } from '@peildatum/policy';
import type { Moments } from '@peildatum/timeline';

import type { CaseQuestion } from './case-answer.js';
import { knownDateNamed } from './known-dates.js';

/** The day as a peildatum of the case, for an application of the day that the case names as such. */
export function onDay(on: CivilDate, { beschikbaarOp, dates }: CaseQuestion): Moments {
  const application = dates.find(({ name }) => knownDateNamed(name) === 'application')?.on ?? null;
  return { peildatum: on, geldigOp: on, inWerkingOp: on, beschikbaarOp, openbaarOp: null, application };
}
