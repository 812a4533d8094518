import type { EventOf, PolicyEvent, Recorded } from '../model/events.js';

/** An event of a stream as it reads after our own corrections, with what was first recorded and which corrections touched it. */
export interface Effective<E extends PolicyEvent = PolicyEvent> {
  readonly recorded: Recorded<E>;
  /** The event after corrections. */
  readonly event: E;
  /** The corrections that shaped it, those of other corrections included. */
  readonly corrections: readonly Recorded<EventOf<'RecordingCorrected'>>[];
}

type Correction = Recorded<EventOf<'RecordingCorrected'>>;

/**
 * The events of one stream, given in log order, as they read after the corrections among them: replaced fields are
 * replaced, voided events and the corrections themselves are left out. A correction may itself be voided or replaced by a later one.
 */
export function effectiveEvents(recorded: readonly Recorded[]): Effective[] {
  return standingEvents(recorded).filter(({ event }) => event.type !== 'RecordingCorrected');
}

/** As {@link effectiveEvents}, with the corrections that are not voided left in, as they themselves read after corrections. */
export function standingEvents(recorded: readonly Recorded[]): Effective[] {
  const corrections = recorded.filter(isCorrection);
  if (corrections.length === 0) {
    return recorded.map((one) => ({ recorded: one, event: one.event, corrections: [] }));
  }
  const standing = standingCorrections(corrections);
  return recorded.map((one) => applied(one, standing.get(one.id) ?? [])).filter((one) => one !== undefined);
}

/** A correction as it reads, with the corrections of itself that made it read so. */
interface StandingCorrection {
  readonly correction: Correction;
  readonly correctedBy: readonly Correction[];
}

/** Which corrections still stand, by the event they correct. Later ones are settled first, since they may void or mend earlier ones. */
function standingCorrections(corrections: readonly Correction[]): Map<string, StandingCorrection[]> {
  const byTarget = new Map<string, StandingCorrection[]>();
  for (const correction of [...corrections].reverse()) {
    const mended = applied(correction, byTarget.get(correction.id) ?? []);
    if (mended === undefined) continue;
    const target = mended.event.data.corrects;
    const standing = { correction: { ...correction, event: mended.event }, correctedBy: mended.corrections };
    byTarget.set(target, [standing, ...(byTarget.get(target) ?? [])]);
  }
  return byTarget;
}

function applied<E extends PolicyEvent>(
  recorded: Recorded<E>,
  corrections: readonly StandingCorrection[],
): Effective<E> | undefined {
  let event = recorded.event;
  for (const { correction } of corrections) {
    const change = correction.event.data.change;
    if (change.kind === 'void') return undefined;
    event = { ...event, data: { ...event.data, ...change.fields } };
  }
  return {
    recorded,
    event,
    corrections: corrections.flatMap(({ correction, correctedBy }) => [correction, ...correctedBy]),
  };
}

function isCorrection(recorded: Recorded): recorded is Correction {
  return recorded.event.type === 'RecordingCorrected';
}
