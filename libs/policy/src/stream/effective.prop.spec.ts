import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import type { EventOf, PolicyEvent, Recorded } from '../model/events.js';
import { recordedIn, sample } from '../deciding/testing/scenario.js';
import { effectiveEvents, standingEvents } from './effective.js';

const { numRuns, seed } = runs('effective');

/** One step of a history: an event, or a correction of an earlier one (corrections included), chosen by number. */
type Step =
  | { readonly kind: 'event'; readonly gazette: string }
  | { readonly kind: 'void'; readonly target: number }
  | { readonly kind: 'replace'; readonly target: number; readonly gazette: string };

const gazettes = fc.constantFrom('a', 'b', 'c', 'd');
const targets = fc.nat({ max: 30 });
const histories = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ kind: fc.constant('event' as const), gazette: gazettes }),
    fc.record({ kind: fc.constant('void' as const), target: targets }),
    fc.record({ kind: fc.constant('replace' as const), target: targets, gazette: gazettes }),
  ),
  { minLength: 1, maxLength: 14 },
);

function written(steps: readonly Step[]): Recorded[] {
  const events: PolicyEvent[] = [];
  for (const step of steps) {
    if (step.kind === 'event' || events.length === 0) {
      events.push(sample('PublicationRecorded', { gazette: step.kind === 'void' ? 'a' : step.gazette }));
      continue;
    }
    const place = step.target % events.length;
    const isCorrection = events[place]!.type === 'RecordingCorrected';
    events.push(
      sample('RecordingCorrected', {
        corrects: `e${place}`,
        reason: `step ${events.length}`,
        change:
          step.kind === 'void'
            ? { kind: 'void' }
            : { kind: 'replace', fields: mended(isCorrection, step.gazette) },
      }),
    );
  }
  return recordedIn('s', events);
}

function mended(isCorrection: boolean, gazette: string): object {
  return isCorrection ? { change: { kind: 'replace', fields: { gazette, text: gazette } } } : { gazette };
}

/**
 * How an event reads, as the rule says it: it is what was recorded, changed by each later correction of it that itself
 * still stands, in the order of the log; a standing correction that voids it ends it.
 */
function naive(log: readonly Recorded[], place: number): object | undefined {
  let data: object = log[place]!.event.data;
  for (let later = place + 1; later < log.length; later += 1) {
    const { event } = log[later]!;
    if (event.type !== 'RecordingCorrected' || event.data.corrects !== log[place]!.id) continue;
    const correction = naive(log, later) as EventOf<'RecordingCorrected'>['data'] | undefined;
    if (correction === undefined) continue;
    if (correction.change.kind === 'void') return undefined;
    data = { ...data, ...correction.change.fields };
  }
  return data;
}

function expected(log: readonly Recorded[]): { readonly id: string; readonly data: object }[] {
  return log.flatMap(({ id }, place) => {
    const data = naive(log, place);
    return data === undefined ? [] : [{ id, data }];
  });
}

describe('how a stream reads after corrections', () => {
  it('is what the rule says, corrections of corrections included', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const log = written(steps);
        const read = standingEvents(log).map(({ recorded, event }) => ({
          id: recorded.id,
          data: event.data,
        }));
        expect(read).toEqual(expected(log));
      }),
      { numRuns, seed },
    );
  });

  it('leaves the corrections out, keeps the order of the log and what was first recorded', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const log = written(steps);
        const read = effectiveEvents(log);
        expect(read.map(({ recorded }) => recorded)).toEqual(
          log.filter(
            ({ id, event }) =>
              event.type !== 'RecordingCorrected' && read.some((one) => one.recorded.id === id),
          ),
        );
        for (const { recorded, event, corrections } of read) {
          if (corrections.length === 0) expect(event).toBe(recorded.event);
          const touched = [recorded.id, ...corrections.map(({ id }) => id)];
          expect(corrections.every((one) => touched.includes(one.event.data.corrects))).toBe(true);
          expect(new Set(touched).size).toBe(touched.length);
        }
      }),
      { numRuns, seed },
    );
  });

  it('does not change what it is given', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const log = written(steps);
        const before = JSON.stringify(log);
        effectiveEvents(log);
        expect(JSON.stringify(log)).toBe(before);
      }),
      { numRuns, seed },
    );
  });
});
