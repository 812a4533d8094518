import {
  actingKinds,
  boundsOf,
  civilDateInAmsterdam,
  entryOf,
  formatBounds,
  isExact,
  signedOn,
  toDayNumber,
  type CivilDate,
  type ImpreciseDate,
  type InstrumentFacts,
} from '@peildatum/policy';

import type { AuditHead, OpenDate } from './audit.js';

/** The day up to which a date has been open: an audit about days describes the register as of its last event. */
export function openThrough({ asked, countedThrough, ledger }: AuditHead): CivilDate {
  return asked.by === 'recording' || ledger.recordedAt === null
    ? countedThrough
    : civilDateInAmsterdam(ledger.recordedAt);
}

/**
 * The dates of an instrument with acts that the record does not fix to a day, and how long they have been so. A consolidated text is not
 * signed: it has no such date.
 */
export function openDates(
  facts: InstrumentFacts,
  through: CivilDate,
): Omit<OpenDate, 'instrument' | 'name' | 'countries'>[] {
  const { kind } = facts.instrument.event.data;
  if (!actingKinds.has(kind) || facts.acts.length === 0) return [];
  const open = (date: OpenDate['date'], part: string | null, value: ImpreciseDate, since: string) => ({
    date,
    part,
    value,
    since,
    days: toDayNumber(through) - toDayNumber(civilDateInAmsterdam(since)),
  });
  const signed = signedOn(facts)?.bounds ?? boundsOf('..' as ImpreciseDate);
  return [
    ...(kind === 'consolidated-text' || isExact(signed)
      ? []
      : [open('signedOn', null, formatBounds(signed), facts.instrument.recorded.recordedAt)]),
    ...facts.acts.flatMap(({ recorded, event }) => {
      const { bounds } = entryOf(facts, event.data);
      return isExact(bounds)
        ? []
        : [open('entry', event.data.part, formatBounds(bounds), recorded.recordedAt)];
    }),
  ];
}
