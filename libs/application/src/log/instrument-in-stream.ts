import { effectiveEvents, type DataOf, type Recorded } from '@peildatum/policy';

/** How an instrument's stream describes it now: as held where it is, else as referenced; undefined without events. */
export function descriptionIn(recorded: readonly Recorded[]): DataOf<'InstrumentRecorded'> | undefined {
  const descriptions = effectiveEvents(recorded).flatMap(({ event }) =>
    event.type === 'InstrumentRecorded' ? [event.data] : [],
  );
  return descriptions.find(({ holding }) => holding === 'held') ?? descriptions[0];
}
