import { isCivilDate, type CivilDate, type Fault } from '@peildatum/policy';
import type { AuditQuestion } from '@peildatum/reports';

import { codeOf, type Parameters } from './parameters.js';
import type { AuditParameters } from './queries.js';

/** The period, country and actor that are asked for; faults go to `read`, and then what is given back is of no account. */
export function auditQuestion(
  read: Parameters,
  { from, peildatumFrom, to, country, actor }: AuditParameters,
  withActors: boolean,
): AuditQuestion {
  const by = peildatumFrom === undefined ? 'recording' : 'peildatum';
  if (from !== undefined && peildatumFrom !== undefined) read.fault(twoPeriods);
  const name = by === 'recording' ? 'from' : 'peildatumFrom';
  const first = day(read, by === 'recording' ? from : peildatumFrom, name);
  const end = day(read, to, 'to');
  if (first !== undefined && end !== undefined && first >= end) read.fault({ ...emptyPeriod, path: name });
  if (actor !== undefined && !withActors) read.fault(actorsHidden);
  const found = country === undefined ? undefined : read.country(country);
  return {
    by,
    from: first!,
    to: end!,
    country: found === undefined ? null : codeOf(found),
    actor: actor ?? null,
  };
}

/** A day that must be given. */
function day(read: Parameters, text: string | undefined, name: string): CivilDate | undefined {
  const given = read.day(text, name, {});
  return given !== undefined && isCivilDate(text) ? text : undefined;
}

const twoPeriods: Fault = {
  code: 'unsupported-combination',
  path: 'peildatumFrom',
  nl: 'from en peildatumFrom gaan niet samen: het ene is een periode van vastleggen, het andere van dagen waarover iets gold.',
  en: 'from and peildatumFrom do not go together: one is a period of recording, the other of days on which something applied.',
};
const emptyPeriod: Omit<Fault, 'path'> = {
  code: 'empty-period',
  nl: 'De periode is leeg: “to” is de eerste dag erna en moet later zijn.',
  en: 'The period is empty: “to” is the first day after it and must be later.',
};
const actorsHidden: Fault = {
  code: 'unsupported-combination',
  path: 'actor',
  nl: 'wie iets vastlegde wordt alleen getoond, en gezocht, met de bevoegdheid daarvoor.',
  en: 'who recorded something is shown, and searched for, only with the clearance for it.',
};
