import {
  isExact,
  toDayNumber,
  type MoratoriumTerm,
  type PolicyEventType,
  type Recorded,
} from '@peildatum/policy';
import type { Case } from '../oracle/index.js';
import { ancestors } from './geography.js';

interface Seen extends Pick<Case, 'acts' | 'question'> {
  readonly log: readonly Recorded[];
}

/** What a history may hold, or a question turn on, each of which the rules treat in a way of its own. */
const kinds = {
  'an act that works back': ({ acts }) => acts.some(({ worksBackTo }) => worksBackTo !== null),
  'an act with an end of its own': ({ acts }) => acts.some(({ endsOn }) => endsOn < Infinity),
  'an act not held': ({ acts }) => acts.some(({ instrument }) => !instrument.held),
  'an act of several parts': ({ acts }) => acts.some(({ instrument }) => instrument.parts.length > 1),
  'parts that enter apart': ({ acts }) =>
    acts.some((one) => acts.some((other) => other !== one && other.instrument === one.instrument)),
  'an unpublished act': ({ acts }) => acts.some(({ entry }) => entry.latest === Infinity),
  'an entry between two days': ({ acts }) =>
    acts.some(({ entry }) => entry.earliest < entry.latest && entry.latest < Infinity),
  'an entry of unknown age': ({ acts }) => acts.some(({ entry }) => entry.earliest === -Infinity),
  'an entry in the future of the question': ({ acts, question: { moments } }) =>
    acts.some(({ entry }) => isExact(entry) && entry.earliest > toDayNumber(moments.geldigOp)),
  'acts that enter on one day': ({ acts }) =>
    acts.some((one) =>
      acts.some(
        (other) =>
          other.instrument !== one.instrument &&
          isExact(one.entry) &&
          other.entry.earliest === one.entry.earliest,
      ),
    ),
  'entries that overlap': ({ acts }) =>
    acts.some((one) =>
      acts.some(
        (other) =>
          other !== one &&
          one.entry.earliest < other.entry.earliest &&
          other.entry.earliest < one.entry.latest,
      ),
    ),
  'a claim on a date': has('DateClaimed'),
  'a disclosure': has('DisclosureRecorded'),
  'a rectification': has('InstrumentRectified'),
  'a withdrawal': has('InstrumentWithdrawn'),
  'a lapse': has('ProvisionLapsed'),
  'a moratorium': ({ acts }) => acts.some(({ instrument }) => instrument.kind === 'moratorium'),
  'a moratorium that lasts for so long': ({ log }) => isTermed(log, ({ lasts }) => lasts !== null),
  'a moratorium that ends on an event': ({ log }) => isTermed(log, ({ endsOnEvent }) => endsOnEvent !== null),
  'a moratorium of some areas': ({ log }) => isTermed(log, ({ covers }) => covers !== null),
  'an extension': has('MoratoriumExtended'),
  'a court finding': has('CourtFindingNoted'),
  'a consolidated text': ({ acts }) => acts.some(({ instrument }) => instrument.kind === 'consolidated-text'),
  'several consolidated texts': ({ acts }) =>
    acts.filter(({ instrument }) => instrument.kind === 'consolidated-text').length > 1,
  'a stated absence': has('NoPolicyStated'),
  coverage: has('CoverageAttested'),
  'a correction': has('RecordingCorrected'),
  'a voided recording': ({ log }) =>
    log.some(({ event }) => event.type === 'RecordingCorrected' && event.data.change.kind === 'void'),
  'a correction of a correction': ({ log }) =>
    log.some(
      ({ event }) =>
        event.type === 'RecordingCorrected' &&
        log.some(({ id, event: { type } }) => id === event.data.corrects && type === 'RecordingCorrected'),
    ),
  'a clock that stepped back': ({ log }) =>
    log.some(({ recordedAt }, index) => index > 0 && recordedAt < log[index - 1]!.recordedAt),
  'a text that refers to another paragraph': ({ log }) =>
    log.some(({ event }) => JSON.stringify(event).includes('"as-in"')),
  'an area that split off': ({ question: { region } }) => region !== null && ancestors(region).length > 0,
  'a question of the country': ({ question: { region } }) => region === null,
  'a question of what was in force on another day': ({ question: { moments } }) => moments.peildatum === null,
  'a question of what was known': ({ question: { moments } }) => moments.beschikbaarOp !== null,
  'a question of what was public': ({ question: { moments } }) => moments.openbaarOp !== null,
} satisfies Record<string, (seen: Seen) => boolean>;

function isTermed(log: readonly Recorded[], is: (term: MoratoriumTerm) => boolean): boolean {
  return log.some(
    ({ event }) =>
      event.type === 'ActRecorded' &&
      event.data.provisions.some(({ content }) => content.kind === 'moratorium' && is(content)),
  );
}

function has(type: PolicyEventType): (seen: Seen) => boolean {
  return ({ log }) => log.some(({ event }) => event.type === type);
}

/** Counts in how many questions to random histories each kind of thing comes up, to tell whether the histories are worth asking. */
export class Census {
  private questions = 0;
  private readonly counts = new Map<string, number>(Object.keys(kinds).map((kind) => [kind, 0]));

  count(log: readonly Recorded[], { acts, question }: Case): void {
    this.questions += 1;
    for (const [kind, isThere] of Object.entries(kinds)) {
      if (isThere({ log, acts, question })) this.counts.set(kind, this.counts.get(kind)! + 1);
    }
  }

  /** Kinds that never came up. */
  get missing(): readonly string[] {
    return [...this.counts].filter(([, count]) => count === 0).map(([kind]) => kind);
  }

  /** A line for each kind: in how many of a hundred questions. */
  toString(): string {
    return [...this.counts]
      .map(([kind, count]) => `${((100 * count) / this.questions).toFixed(1).padStart(6)} % ${kind}`)
      .join('\n');
  }
}
