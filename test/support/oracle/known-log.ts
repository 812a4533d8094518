import type { Recorded } from '@peildatum/policy';

/** What the ledger had recorded by a moment, with the effective moment of recording of the last event of it. */
export interface KnownLog {
  readonly events: readonly Recorded[];
  readonly effectiveRecordedAt: string | null;
}

/**
 * The prefix of the log that counts for K. The effective moment of an event is the running maximum of `recordedAt` in
 * log order, so a clock that stepped back hides nothing that stands before. K null: the whole log.
 */
export function knownAt(log: readonly Recorded[], moment: string | null): KnownLog {
  const events: Recorded[] = [];
  let effectiveRecordedAt: string | null = null;
  for (const recorded of log) {
    const effective = laterOf(effectiveRecordedAt, recorded.recordedAt);
    if (moment !== null && Date.parse(effective) > Date.parse(moment)) break;
    events.push(recorded);
    effectiveRecordedAt = effective;
  }
  return { events, effectiveRecordedAt };
}

function laterOf(a: string | null, b: string): string {
  return a !== null && Date.parse(a) >= Date.parse(b) ? a : b;
}
