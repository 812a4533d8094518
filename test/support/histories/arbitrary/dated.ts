import type { CivilDate, EntryClause, InstrumentId, PolicyEvent } from '@peildatum/policy';
import { day } from '../days.js';
import { published } from '../events.js';
import type { Script } from './act-instrument.js';
import { lastOffset } from './dates.js';

const afterPublication: EntryClause = { kind: 'day-after-publication' };

/**
 * The same instrument with its publication recorded before its acts, entry clauses that can be read, and no claims: the record never leaves its entry
 * open, our own mistakes apart.
 */
export function dated(script: Script): Script {
  const [first] = script;
  if (first?.type !== 'InstrumentRecorded') return script;
  const id = first.data.instrument as InstrumentId;
  const known = script.find(({ type }) => type === 'PublicationRecorded');
  const signed = script.flatMap((one) =>
    one.type === 'InstrumentRecorded' ? (one.data.signedOn ?? []) : [],
  );
  const publication = known ?? published(id, (signed[0] as CivilDate | undefined) ?? day(lastOffset / 3));
  const is =
    (...types: PolicyEvent['type'][]) =>
    ({ type }: PolicyEvent) =>
      types.includes(type);
  return [
    ...script.filter(is('InstrumentRecorded')),
    publication,
    ...script
      .filter((one) => !is('InstrumentRecorded', 'PublicationRecorded', 'DateClaimed')(one))
      .map(readable),
  ];
}

function readable(event: PolicyEvent): PolicyEvent {
  if (event.type !== 'ActRecorded') return event;
  const { entry } = event.data;
  const isRead = entry.kind === 'day-after-publication' || entry.kind === 'fixed-date';
  return isRead ? event : { ...event, data: { ...event.data, entry: afterPublication } };
}
