import { civilDateInAmsterdam } from '../dates/civil-date.js';
import type { PolicyEvent, Recorded } from '../model/events.js';
import { effectiveEvents } from '../stream/effective.js';
import { decideCorrection } from './correction.js';
import type { CountryCommand, Decision, Moment } from './decision.js';
import { checkEvent } from './event-faults.js';
import { collectFaults } from './faults.js';
import { accepted, refused } from './outcome.js';
import { readStream } from './reading.js';
import { repetitionIn } from './repetition.js';

/** The stream of one country, its absences and coverage, folded: what a decision on it rests on. Immutable. */
export interface CountryState {
  /** In log order, each event once. */
  readonly recorded: readonly Recorded[];
}

/** The stream before its first event. */
export const noCountry: CountryState = { recorded: [] };

/** The state with one more event of the stream. Events come in log order; one that is already in (by its id) changes nothing. */
export function evolveCountry(state: CountryState, recorded: Recorded): CountryState {
  if (state.recorded.some(({ id }) => id === recorded.id)) return state;
  return { recorded: [...state.recorded, recorded] };
}

const eventTypes = { StateNoPolicy: 'NoPolicyStated', AttestCoverage: 'CoverageAttested' } as const;

/**
 * Decides on a command for the stream of one country. Pure: the moment is given, nothing is read or written.
 * Accepted without events where it is recorded already; refused with every fault there is, nothing of it recorded.
 */
export function decideCountry(state: CountryState, command: CountryCommand, now: Moment): Decision {
  const today = civilDateInAmsterdam(now);
  if (command.type === 'CorrectRecording') return decideCorrection(state.recorded, command, today);
  const event = { type: eventTypes[command.type], data: command.data } as PolicyEvent;
  const effective = effectiveEvents(state.recorded);
  const stream = readStream(effective.map((one) => one.event));
  const faults = collectFaults();
  if (!checkEvent(event, { stream, today }, faults)) return refused(faults);
  if (repetitionIn(effective, event).news === undefined) return accepted([]);
  const recordedFor = state.recorded.map((one) => one.event.data).find((data) => 'country' in data)?.country;
  if (typeof recordedFor === 'string' && recordedFor !== command.data.country) {
    faults.at('country').add('another-country', command.data.country, recordedFor);
  }
  return faults.found.length > 0 ? refused(faults) : accepted([event]);
}
