import { civilDateInAmsterdam, type CivilDate } from '../dates/civil-date.js';
import type { DataOf, EventOf, PolicyEvent, Recorded } from '../model/events.js';
import { effectiveEvents, type Effective } from '../stream/effective.js';
import { decideCorrection } from './correction.js';
import type { CorrectRecording, Decision, InstrumentCommand, Moment } from './decision.js';
import { checkEvent } from './event-faults.js';
import { collectFaults, type Faults } from './faults.js';
import { accepted, refused } from './outcome.js';
import { readStream } from './reading.js';
import { addContradictions, repetitionIn } from './repetition.js';
import { checkIdOfDate } from './rules/instrument-rules.js';
import { eventShapes } from './shapes/events.js';
import { addFaultsElsewhere, asRecorded, faultsBroughtAbout } from './stream-faults.js';

/** The stream of one instrument, folded: what a decision on it rests on. Immutable. */
export interface InstrumentState {
  /** In log order, each event once. */
  readonly recorded: readonly Recorded[];
}

/** The stream before its first event. */
export const noInstrument: InstrumentState = { recorded: [] };

/** The state with one more event of the stream. Events come in log order; one that is already in (by its id) changes nothing. */
export function evolveInstrument(state: InstrumentState, recorded: Recorded): InstrumentState {
  if (state.recorded.some(({ id }) => id === recorded.id)) return state;
  return { recorded: [...state.recorded, recorded] };
}

const eventTypes = {
  RecordInstrument: 'InstrumentRecorded',
  RecordAct: 'ActRecorded',
  RecordAdvice: 'AdviceRecorded',
  RecordAdviceDecision: 'AdviceDecided',
  RecordEvidence: 'EvidenceRecorded',
  RecordPublication: 'PublicationRecorded',
  RecordDisclosure: 'DisclosureRecorded',
  ClaimDate: 'DateClaimed',
  NoteContradiction: 'ContradictionNoted',
  RectifyInstrument: 'InstrumentRectified',
  WithdrawInstrument: 'InstrumentWithdrawn',
  LapseProvision: 'ProvisionLapsed',
  ExtendMoratorium: 'MoratoriumExtended',
  NoteCourtFinding: 'CourtFindingNoted',
  RenumberSection: 'SectionRenumbered',
  AssessChange: 'ChangeAssessed',
} as const satisfies Record<Exclude<InstrumentCommand, CorrectRecording>['type'], PolicyEvent['type']>;

/**
 * Decides on a command for the stream of one instrument. Pure: the moment is given, nothing is read or written.
 * Accepted without events where all of it is recorded already; refused with every fault there is, nothing of it recorded.
 * What was really issued is accepted, lawful or not; what is malformed or contradicts its own stream is refused.
 */
export function decideInstrument(state: InstrumentState, command: InstrumentCommand, now: Moment): Decision {
  const today = civilDateInAmsterdam(now);
  if (command.type === 'CorrectRecording') return decideCorrection(state.recorded, command, today);
  const event = { type: eventTypes[command.type], data: command.data } as PolicyEvent;
  const effective = effectiveEvents(state.recorded);
  const stream = readStream(effective.map((one) => one.event));
  const faults = collectFaults();
  const isShaped = checkEvent(event, { stream, today }, faults);
  if (!isShaped) return refused(faults);
  const repetition = repetitionIn(effective, event);
  const isNews = repetition.news !== undefined || repetition.contradictions.length > 0;
  if (!isNews) return accepted([]);
  if (isMention(event) && effective.length > 0) return decideLaterMention(event);
  addContradictions(repetition, faults);
  if (event.type === 'InstrumentRecorded') checkDescription(event.data, effective, today, faults);
  return faults.found.length > 0 ? refused(faults) : accepted([repetition.news ?? event]);
}

function isMention(event: PolicyEvent): event is EventOf<'InstrumentRecorded'> {
  return event.type === 'InstrumentRecorded' && event.data.holding === 'referenced';
}

/** A cited document that is known already: mentioning it again, well-formed, adds nothing. */
function decideLaterMention({ data }: EventOf<'InstrumentRecorded'>): Decision {
  const faults = collectFaults();
  eventShapes.InstrumentRecorded(data, faults);
  return faults.found.length > 0 ? refused(faults) : accepted([]);
}

/** A description that takes the place of a mention must fit what was recorded of the instrument meanwhile. */
function checkDescription(
  data: DataOf<'InstrumentRecorded'>,
  effective: readonly Effective[],
  today: CivilDate,
  faults: Faults,
): void {
  checkIdOfDate(data, faults);
  if (effective.length === 0) return;
  const described = asRecorded({ type: 'InstrumentRecorded', data });
  const after = [...effective, ...effectiveEvents([described])];
  addFaultsElsewhere(faultsBroughtAbout(effective, after, today), described.id, faults);
}
