import type { PolicyEvent, Recorded } from '@peildatum/policy';

/**
 * The events as they read after the corrections among them, in log order, without the corrections themselves.
 * A correction is read as later corrections left it before it is applied; a voided one changes nothing.
 */
export function afterCorrections(events: readonly Recorded[]): PolicyEvent[] {
  return events
    .map((_, index) => asItReads(events, index))
    .filter((event) => event !== null)
    .filter((event) => event.type !== 'RecordingCorrected');
}

/** One event after every later correction of it; null where it was voided. */
function asItReads(events: readonly Recorded[], index: number): PolicyEvent | null {
  const target = events[index]!;
  let event: PolicyEvent = target.event;
  for (let later = index + 1; later < events.length; later += 1) {
    if (events[later]!.stream !== target.stream || events[later]!.event.type !== 'RecordingCorrected')
      continue;
    const correction = asItReads(events, later);
    if (correction?.type !== 'RecordingCorrected' || correction.data.corrects !== target.id) continue;
    if (correction.data.change.kind === 'void') return null;
    event = { ...event, data: { ...event.data, ...correction.data.change.fields } } as PolicyEvent;
  }
  return event;
}
