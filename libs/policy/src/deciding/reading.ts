import type { DataOf, EventOf, PolicyEvent, PolicyEventType } from '../model/events.js';

/** How the stream of one instrument reads, after corrections: what rules look things up in. */
export interface StreamReading {
  /** What is recorded of the instrument itself: as held where it is, else as referenced. */
  readonly instrument: DataOf<'InstrumentRecorded'> | undefined;
  readonly parts: ReadonlyMap<string, DataOf<'ActRecorded'>>;
  of<T extends PolicyEventType>(type: T): readonly DataOf<T>[];
}

/** Reads events that are effective, in log order. */
export function readStream(events: readonly PolicyEvent[]): StreamReading {
  const of = <T extends PolicyEventType>(type: T): DataOf<T>[] =>
    events
      .filter((event): event is PolicyEvent & EventOf<T> => event.type === type)
      .map((event) => event.data as DataOf<T>);
  const descriptions = of('InstrumentRecorded');
  return {
    instrument: descriptions.find(({ holding }) => holding === 'held') ?? descriptions[0],
    parts: new Map(of('ActRecorded').map((act) => [act.part, act])),
    of,
  };
}
