import type { CivilDate } from '../dates/civil-date.js';
import type { PolicyEvent, Recorded } from '../model/events.js';
import type { Effective } from '../stream/effective.js';
import type { Fault } from './decision.js';
import { checkEvent } from './event-faults.js';
import { differencesBetween } from './equality.js';
import { factsOf } from './facts.js';
import { collectFaults, type Faults } from './faults.js';
import { readStream } from './reading.js';

/** Something wrong with one event of a stream. */
export interface EventFault {
  readonly of: Effective;
  readonly fault: Fault;
}

/** Everything that is wrong with a whole stream as it reads: each event by its own rules, and facts that contradict one another. */
export function faultsOfStream(events: readonly Effective[], today: CivilDate): EventFault[] {
  const surroundings = { stream: readStream(events.map(({ event }) => event)), today };
  const taken = new Map<string, object>();
  return events.flatMap((of) => {
    const faults = collectFaults();
    const shaped = checkEvent(of.event, surroundings, faults);
    for (const fact of shaped ? factsOf(of.event) : []) {
      const earlier = taken.get(fact.key);
      if (earlier === undefined) taken.set(fact.key, fact.content);
      else {
        for (const { path, first, second } of differencesBetween(earlier, fact.content)) {
          faults.at(...fact.path, ...path).add('already-recorded-differently', first, second);
        }
      }
    }
    return faults.found.map((fault) => ({ of, fault }));
  });
}

/** The faults of the second stream that the first does not have: what a change brings about. */
export function faultsBroughtAbout(
  before: readonly Effective[],
  after: readonly Effective[],
  today: CivilDate,
): EventFault[] {
  const known = new Set(faultsOfStream(before, today).map(marked));
  return faultsOfStream(after, today).filter((found) => !known.has(marked(found)));
}

/**
 * Says of other events than the one decided on what would be wrong with them. What that event's own faults say already
 * is not said twice.
 */
export function addFaultsElsewhere(found: readonly EventFault[], own: string, faults: Faults): void {
  const said = new Set(found.filter(({ of }) => of.recorded.id === own).map(({ fault }) => fault.code));
  const elsewhere = found.filter(({ of, fault }) => of.recorded.id !== own && !said.has(fault.code));
  for (const [index, { of, fault }] of elsewhere.entries()) {
    if (elsewhere.findIndex((other) => other.fault.nl === fault.nl) === index) {
      faults.add('contradicts-recorded', nameOf(of), fault);
    }
  }
}

/** An event that is not recorded yet, as if it stood at the end of its stream. Its id is empty, which no event's is. */
export function asRecorded(event: PolicyEvent): Recorded {
  return { id: '', stream: '', revision: -1, position: '', recordedAt: '', actor: '', event };
}

/** An event as a sentence names it. */
export function nameOf({ recorded }: Effective): string {
  return `${recorded.event.type} (${recorded.id})`;
}

function marked({ of, fault }: EventFault): string {
  return JSON.stringify([of.recorded.id, fault.code, fault.path]);
}
