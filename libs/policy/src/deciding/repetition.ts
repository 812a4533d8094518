import type { PolicyEvent, Recorded } from '../model/events.js';
import { standingEvents, type Effective } from '../stream/effective.js';
import { differencesBetween, sameJson } from './equality.js';
import { factsOf, type Fact } from './facts.js';
import type { Faults } from './faults.js';

/** What of an event a stream holds already. */
export interface Repetition {
  /** The event with only its new facts; undefined where all are recorded already. */
  readonly news: PolicyEvent | undefined;
  /** Facts that are recorded already with other content, each with the recorded content. */
  readonly contradictions: readonly { readonly fact: Fact; readonly recorded: object }[];
}

/**
 * Compares an event with a stream: as it was first recorded and as it reads after corrections. A fact equal to either is
 * recorded already; so a file of before a correction can be recorded again and changes nothing.
 */
export function repetitionIn(events: readonly Effective[], event: PolicyEvent): Repetition {
  const asRecorded = byKey(events.map(({ recorded }) => recorded.event));
  const asRead = byKey(events.map((effective) => effective.event));
  const fresh = new Set<Fact>();
  const contradictions: { fact: Fact; recorded: object }[] = [];
  const facts = factsOf(event);
  for (const fact of facts) {
    const read = asRead.get(fact.key);
    if ([asRecorded.get(fact.key), read].some((known) => sameJson(known, fact.content))) continue;
    if (read !== undefined) contradictions.push({ fact, recorded: read });
    else fresh.add(fact);
  }
  const isRepeated = facts.length > 0 && fresh.size === 0;
  return { news: isRepeated ? undefined : withOnly(event, fresh), contradictions };
}

/**
 * The recordings in a stream, given in log order, that first said what the event says, where the stream no longer says so: a correction that
 * stands changed or voided them. By id.
 */
export function correctedRecordingsOf(recorded: readonly Recorded[], event: PolicyEvent): readonly string[] {
  const asRead = byKey(standingEvents(recorded).map((effective) => effective.event));
  const gone = factsOf(event).filter(({ key, content }) => !sameJson(asRead.get(key), content));
  if (gone.length === 0) return [];
  const first = recorded.filter((one) =>
    factsOf(one.event).some(({ key, content }) =>
      gone.some((fact) => fact.key === key && sameJson(fact.content, content)),
    ),
  );
  return first.map(({ id }) => id);
}

/** One fault for each place that says something else than what is recorded. */
export function addContradictions({ contradictions }: Repetition, faults: Faults): void {
  for (const { fact, recorded } of contradictions) {
    for (const { path, first, second } of differencesBetween(recorded, fact.content)) {
      faults.at(...fact.path, ...path).add('already-recorded-differently', first, second);
    }
  }
}

function byKey(events: readonly PolicyEvent[]): Map<string, object> {
  return new Map(events.flatMap(factsOf).map((fact) => [fact.key, fact.content]));
}

function withOnly(event: PolicyEvent, fresh: ReadonlySet<Fact>): PolicyEvent {
  const kept = new Set([...fresh].map(({ content }) => content));
  switch (event.type) {
    case 'EvidenceRecorded':
      return { ...event, data: { ...event.data, items: event.data.items.filter((item) => kept.has(item)) } };
    case 'AdviceDecided':
      return {
        ...event,
        data: { ...event.data, outcomes: event.data.outcomes.filter((one) => kept.has(one)) },
      };
    default:
      return event;
  }
}
