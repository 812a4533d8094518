import {
  civilDateInAmsterdam,
  endOfDayInAmsterdam,
  isCivilDate,
  quoted,
  type CivilDate,
  type Fault,
} from '@peildatum/policy';
import type { MomentParameters, Moments } from './question.js';

export type MomentsResult =
  | { readonly kind: 'ok'; readonly moments: Moments }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

const rfc3339 = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})$/;

/**
 * The coordinates a caller means. `peildatum` is the court's question: G = W = that day. `now`: RFC 3339; today is the civil
 * day in the Netherlands. All faults together.
 */
export function resolveMoments(parameters: MomentParameters, now: string): MomentsResult {
  const faults: Fault[] = [];
  const day = (
    name: 'peildatum' | 'geldigOp' | 'inWerkingOp' | 'openbaarOp' | 'application',
  ): CivilDate | null => {
    const text = parameters[name];
    if (text === undefined) return null;
    if (isCivilDate(text)) return text;
    faults.push({
      code: 'not-a-date',
      path: name,
      nl: `${quoted(text)} is geen bestaande datum; schrijf jjjj-mm-dd.`,
      en: `${quoted(text)} is not an existing date; write yyyy-mm-dd.`,
    });
    return null;
  };
  const today = civilDateInAmsterdam(now);
  const peildatum = day('peildatum');
  const geldigOp = day('geldigOp');
  const inWerkingOp = day('inWerkingOp');
  const openbaarOp = day('openbaarOp');
  const application = day('application');
  const beschikbaarOp = availability(parameters.beschikbaarOp, now, faults);
  if (
    parameters.peildatum !== undefined &&
    (parameters.geldigOp !== undefined || parameters.inWerkingOp !== undefined)
  ) {
    const other = parameters.geldigOp !== undefined ? 'geldigOp' : 'inWerkingOp';
    faults.push({
      code: 'unsupported-combination',
      path: other,
      nl: `peildatum en ${other} gaan niet samen: peildatum zet geldigOp en inWerkingOp beide op die dag.`,
      en: `peildatum and ${other} do not go together: peildatum sets geldigOp and inWerkingOp both to that day.`,
    });
  }
  if (faults.length > 0) return { kind: 'refused', faults };
  if (peildatum !== null) {
    return {
      kind: 'ok',
      moments: {
        peildatum,
        geldigOp: peildatum,
        inWerkingOp: peildatum,
        beschikbaarOp,
        openbaarOp,
        application,
      },
    };
  }
  const valid = geldigOp ?? today;
  return {
    kind: 'ok',
    moments: {
      peildatum: null,
      geldigOp: valid,
      inWerkingOp: inWerkingOp ?? (geldigOp === null ? today : later(geldigOp, today)),
      beschikbaarOp,
      openbaarOp,
      application,
    },
  };
}

/** A bare date is the end of that day in the Netherlands; nothing lies after now. Milliseconds suffice: recordings have no finer moment. */
function availability(text: string | undefined, now: string, faults: Fault[]): string | null {
  if (text === undefined) return null;
  if (isCivilDate(text)) return earlierMoment(endOfDayInAmsterdam(text), now);
  const match = rfc3339.exec(text);
  const moment = match === null || !isCivilDate(match[1]) ? NaN : Date.parse(withMilliseconds(match));
  if (Number.isNaN(moment)) {
    faults.push({
      code: 'not-a-moment',
      path: 'beschikbaarOp',
      nl: `${quoted(text)} is geen datum (jjjj-mm-dd) of moment (RFC 3339, met tijdzone).`,
      en: `${quoted(text)} is neither a date (yyyy-mm-dd) nor a moment (RFC 3339, with a time zone).`,
    });
    return null;
  }
  return earlierMoment(new Date(moment).toISOString(), now);
}

/** Any number of fraction digits, cut off to milliseconds. */
function withMilliseconds(match: RegExpExecArray): string {
  const [, date, hour, minute, second, fraction = '', zone] = match;
  return `${date}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}${zone!.toUpperCase()}`;
}

function earlierMoment(a: string, b: string): string {
  return Date.parse(a) <= Date.parse(b) ? a : b;
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
