import { eventVersions } from '../../model/schema.js';
import type { DataOf, PolicyEvent, PolicyEventType, Recorded } from '../../model/events.js';
import type { CountryCommand, Decision, Fault, InstrumentCommand } from '../decision.js';
import { decideCountry, evolveCountry, noCountry } from '../country.js';
import { decideInstrument, evolveInstrument, noInstrument } from '../instrument.js';

/** The moment at which every scenario is decided: 12:00 in Amsterdam. */
export const now = '2026-11-21T11:00:00.000Z';

/** Fields of an event's data with other values, of whatever type: what a caller may get wrong. */
export type Other = Readonly<Record<string, unknown>>;

const samples = Object.fromEntries(
  await Promise.all(
    Object.entries(eventVersions).map(async ([type, version]) => {
      const fixture = (await import(`../../model/fixtures/${type}.v${version}.json`, {
        with: { type: 'json' },
      })) as { readonly default: object };
      return [type, fixture.default] as const;
    }),
  ),
) as unknown as { readonly [T in PolicyEventType]: DataOf<T> };

/** A valid event of this type: the kept fixture of its current version, with some fields replaced. */
export function sample<T extends PolicyEventType>(
  type: T,
  other: Other = {},
): PolicyEvent & { readonly type: T } {
  return { type, data: { ...samples[type], ...other } } as unknown as PolicyEvent & { readonly type: T };
}

/** Events as a ledger gives them back, with the ids `e0`, `e1`, … */
export function recordedIn(stream: string, events: readonly PolicyEvent[]): Recorded[] {
  return events.map((event, revision) => ({
    id: `e${revision}`,
    stream,
    revision,
    position: String(revision),
    recordedAt: now,
    actor: 'tester',
    event,
  }));
}

/** A decision to look at: `events` of one that was accepted, `faults` of one that was refused. */
export interface Outcome {
  readonly decision: Decision;
  readonly events: readonly PolicyEvent[] | 'refused';
  readonly faults: readonly Fault[];
  /** The faults as `code path`, sorted: what most expectations are about. */
  readonly refusedWith: readonly string[];
}

/** An instrument's stream that holds these events. */
export function givenInstrument(...events: readonly PolicyEvent[]) {
  const state = recordedIn('instrument-x', events).reduce(evolveInstrument, noInstrument);
  return {
    state,
    when: (command: InstrumentCommand, at = now): Outcome => outcome(decideInstrument(state, command, at)),
  };
}

/** A country's stream that holds these events. */
export function givenCountry(...events: readonly PolicyEvent[]) {
  const state = recordedIn('country-ML', events).reduce(evolveCountry, noCountry);
  return {
    state,
    when: (command: CountryCommand, at = now): Outcome => outcome(decideCountry(state, command, at)),
  };
}

const commandTypes = {
  InstrumentRecorded: 'RecordInstrument',
  ActRecorded: 'RecordAct',
  AdviceRecorded: 'RecordAdvice',
  AdviceDecided: 'RecordAdviceDecision',
  EvidenceRecorded: 'RecordEvidence',
  PublicationRecorded: 'RecordPublication',
  DisclosureRecorded: 'RecordDisclosure',
  DateClaimed: 'ClaimDate',
  ContradictionNoted: 'NoteContradiction',
  InstrumentRectified: 'RectifyInstrument',
  InstrumentWithdrawn: 'WithdrawInstrument',
  ProvisionLapsed: 'LapseProvision',
  MoratoriumExtended: 'ExtendMoratorium',
  CourtFindingNoted: 'NoteCourtFinding',
  SectionRenumbered: 'RenumberSection',
  ChangeAssessed: 'AssessChange',
  RecordingCorrected: 'CorrectRecording',
  NoPolicyStated: 'StateNoPolicy',
  CoverageAttested: 'AttestCoverage',
} as const;

/** The command that leads to an event. */
export function toRecord(event: Exclude<PolicyEvent, { type: 'ExampleLedgerOpened' }>) {
  return { type: commandTypes[event.type], data: event.data } as InstrumentCommand & CountryCommand;
}

function outcome(decision: Decision): Outcome {
  const faults = decision.kind === 'refused' ? decision.faults : [];
  return {
    decision,
    events: decision.kind === 'accepted' ? decision.events : 'refused',
    faults,
    refusedWith: faults.map(({ code, path }) => `${code} ${path}`).sort(),
  };
}
