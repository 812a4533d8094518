import { effectiveEvents, type DataOf, type Recorded } from '@peildatum/policy';

/** How an instrument's stream describes it now: as held where it is, else as referenced; undefined without events. */
export function descriptionIn(recorded: readonly Recorded[]): DataOf<'InstrumentRecorded'> | undefined {
  const descriptions = effectiveEvents(recorded).flatMap(({ event }) =>
    event.type === 'InstrumentRecorded' ? [event.data] : [],
  );
  return descriptions.find(({ holding }) => holding === 'held') ?? descriptions[0];
}

/** What of an instrument's stream is for everybody. */
export interface Openness {
  /** Whether the document is confidential: its events are not for everybody. */
  readonly confidential: boolean;
  /**
   * Ids of the events of which the opposite holds, with our corrections of them: where the document is confidential the mentions of it by public
   * documents, where it is not the mentions of it by confidential ones.
   */
  readonly apart: ReadonlySet<string>;
}

/** Rests on nothing but the descriptions in a stream and the corrections; other events may be left out. */
export function opennessOf(recorded: readonly Recorded[]): Openness {
  const confidential = descriptionIn(recorded)?.classification === 'confidential';
  const now = new Map(effectiveEvents(recorded).map(({ recorded: { id }, event }) => [id, event]));
  const apart = new Set<string>();
  for (const { id, event } of recorded) {
    if (event.type === 'RecordingCorrected' && apart.has(event.data.corrects)) apart.add(id);
    const { type, data } = now.get(id) ?? event;
    if (type !== 'InstrumentRecorded' || data.holding !== 'referenced') continue;
    if ((data.classification === 'confidential') !== confidential) apart.add(id);
  }
  return { confidential, apart };
}

/** Whether an event of the stream is for everybody. */
export function isOpen({ id }: Recorded, { confidential, apart }: Openness): boolean {
  return apart.has(id) === confidential;
}
