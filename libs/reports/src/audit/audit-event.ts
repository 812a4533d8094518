import {
  civilDateInAmsterdam,
  standingEvents,
  toDayNumber,
  type CivilDate,
  type CountryCode,
  type EventOf,
  type InstrumentId,
  type Recorded,
} from '@peildatum/policy';
import type { EventEffect } from '@peildatum/timeline';

import type { AuditCorrection, AuditDelay, AuditEvent } from './audit.js';
import { whatOf, whyOf } from './event-words.js';

/** What beside the event itself its row is made of. */
export interface Beside {
  readonly instrument: InstrumentId | null;
  readonly countries: readonly CountryCode[];
  readonly effect: readonly EventEffect[];
  readonly actorsShown: boolean;
  /** The events of its stream, in log order; only those before it are looked at. */
  readonly stream: () => readonly Recorded[];
}

export function auditEvent(recorded: Recorded, beside: Beside): AuditEvent {
  const { id, stream, position, recordedAt, actor, event } = recorded;
  const corrected = event.type === 'RecordingCorrected' ? correctedBy(recorded, event, beside) : null;
  return {
    id,
    type: event.type,
    stream,
    position,
    recordedAt,
    actor: beside.actorsShown ? actor : null,
    instrument: beside.instrument,
    countries: beside.countries,
    what: whatOf(event),
    why: whyOf(event),
    delay:
      event.type === 'PublicationRecorded'
        ? delayOf('publication', event.data.publishedOn, recordedAt)
        : corrected === null
          ? null
          : delayOf('recording', civilDateInAmsterdam(corrected.recordedAt), recordedAt),
    correction: corrected,
    effect: beside.effect,
  };
}

function delayOf(since: AuditDelay['since'], on: CivilDate, recordedAt: string): AuditDelay {
  return { since, on, days: toDayNumber(civilDateInAmsterdam(recordedAt)) - toDayNumber(on) };
}

/** The corrected event with what it read as just before, after the corrections that were there already. */
function correctedBy(
  { revision }: Recorded,
  { data }: EventOf<'RecordingCorrected'>,
  { stream, actorsShown }: Beside,
): AuditCorrection | null {
  const earlier = stream().filter((one) => one.revision < revision);
  const target = earlier.find(({ id }) => id === data.corrects);
  if (target === undefined) return null;
  const before = (standingEvents(earlier).find(({ recorded }) => recorded.id === data.corrects)?.event ??
    target.event) as { readonly data: unknown };
  const was = before.data as Readonly<Record<string, unknown>>;
  const { change } = data;
  return {
    corrects: data.corrects,
    type: target.event.type,
    recordedAt: target.recordedAt,
    actor: actorsShown ? target.actor : null,
    kind: change.kind,
    fields:
      change.kind === 'void'
        ? []
        : Object.entries(change.fields).map(([field, after]) => ({ field, before: was[field], after })),
  };
}
