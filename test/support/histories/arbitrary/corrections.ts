import { fromDayNumber, toDayNumber, type DataOf, type PolicyEvent } from '@peildatum/policy';
import fc from 'fast-check';
import { between, day, exact } from '../days.js';
import { anyOffset } from './dates.js';

/** A mistake found in a stream: which of its events, and what becomes of it. */
export interface Mistake {
  /** Counted from the end of what can be corrected, over and over. */
  readonly target: number;
  readonly isVoid: boolean;
  readonly offset: number;
}

export const mistake: fc.Arbitrary<Mistake> = fc.record({
  target: fc.nat({ max: 20 }),
  isVoid: fc.boolean(),
  offset: anyOffset,
});

/** Whether the event may be voided: an instrument cannot be made never to have been recorded while acts stand on it. */
export function mayBeVoided(event: PolicyEvent): boolean {
  return event.type !== 'InstrumentRecorded';
}

/** Another value for the date on which the event turns; null where it turns on none. */
export function otherDate(event: PolicyEvent, offset: number): Readonly<Record<string, unknown>> | null {
  switch (event.type) {
    case 'InstrumentRecorded':
      return event.data.signedOn === null ? null : { signedOn: exact(offset) };
    case 'ActRecorded':
      return { entry: { kind: 'fixed-date', date: otherEntry(event.data, offset) } };
    case 'PublicationRecorded':
      return { publishedOn: day(offset) };
    case 'DisclosureRecorded':
      return { madePublicOn: exact(offset) };
    case 'DateClaimed':
      return { value: between(offset, offset + 1) };
    case 'InstrumentRectified':
      return { entersOn: day(offset) };
    case 'InstrumentWithdrawn':
      return { withdrawnFrom: day(offset) };
    case 'ProvisionLapsed':
      return { lapsedFrom: day(offset) };
    case 'MoratoriumExtended':
      // An extension ends after it enters.
      return {
        until: fromDayNumber(Math.max(toDayNumber(day(offset)), toDayNumber(event.data.entersOn) + 1)),
      };
    case 'CourtFindingNoted':
      return { judgedOn: day(offset) };
    case 'CoverageAttested':
      return { from: day(offset - 5), through: day(offset) } satisfies Partial<DataOf<'CoverageAttested'>>;
    case 'NoPolicyStated':
      return { from: '..', until: day(offset) } satisfies Partial<DataOf<'NoPolicyStated'>>;
    default:
      return null;
  }
}

/** The day; of a consolidated text one of those that no other text gives the law of: they take turns. */
function otherEntry({ instrument, entry }: DataOf<'ActRecorded'>, offset: number) {
  const other = day(offset);
  const takesTurns = instrument.startsWith('consolidated-text-') && entry.kind === 'fixed-date';
  if (!takesTurns) return other;
  return fromDayNumber(toDayNumber(other) + ((toDayNumber(other) + toDayNumber(entry.date)) % 2));
}
