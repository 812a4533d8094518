import type {
  CountryCommand,
  Decision,
  Fault,
  InstrumentCommand,
  PolicyEvent,
  Recorded,
} from '@peildatum/policy';
import {
  correctedRecordingsOf,
  decideCountry,
  decideInstrument,
  evolveInstrument,
  noInstrument,
  type InstrumentState,
} from '@peildatum/policy/deciding';

import type { Surroundings } from '../completing/complete.js';
import type { Ask, FaultIn, PlannedStream, Target } from '../dossiers/ask.js';
import { eventAskedFor } from '../dossiers/command-events.js';
import { eventId, factKey } from '../log/event-ids.js';
import type { LoadedStream, Origin } from '../log/policy-log.js';
import { resolveCorrection } from './resolve-correction.js';

/** An event that is decided and not yet stored. */
export interface NewEvent {
  readonly id: string;
  readonly event: PolicyEvent;
  readonly origin: Origin;
  readonly dossier: number;
}

/** How the events of a request get their ids: from the content of each fact, or from the key of the request. */
export type Keying = { readonly kind: 'facts' } | ({ readonly kind: 'request' } & Origin);

export interface DecidedStream {
  readonly name: string;
  readonly target: Target;
  readonly loaded: LoadedStream;
  readonly events: readonly NewEvent[];
  /** Ids of recordings that the request repeats in their first words without their correction, and that the stream has otherwise since. */
  readonly corrected: readonly string[];
}

type PolicyCommand = InstrumentCommand | CountryCommand;

/**
 * Decides everything asked of one stream on the stream as it was loaded, each ask on what those before it would leave.
 * Pure. Faults have paths of the dossier they stand in; where there are any, the events mean nothing.
 */
export function decideStream(
  planned: PlannedStream,
  loaded: LoadedStream,
  keying: Keying,
  now: string,
  surroundings: Surroundings,
): { readonly decided: DecidedStream; readonly faults: readonly FaultIn[] } {
  const deciding = new Deciding(planned, loaded, keying, now, surroundings);
  for (const ask of planned.asks) deciding.ask(ask);
  return {
    decided: {
      name: planned.name,
      target: planned.target,
      loaded,
      events: deciding.events,
      corrected: deciding.corrected,
    },
    faults: deciding.faults,
  };
}

class Deciding {
  readonly events: NewEvent[] = [];
  readonly faults: FaultIn[] = [];
  readonly #superseded = new Set<string>();
  readonly #corrects = new Set<string>();
  #state: InstrumentState;
  #refused = false;

  constructor(
    private readonly planned: PlannedStream,
    private readonly loaded: LoadedStream,
    private readonly keying: Keying,
    private readonly now: string,
    private readonly surroundings: Surroundings,
  ) {
    this.#state = loaded.recorded.reduce(evolveInstrument, noInstrument);
  }

  /** Of a recording that the request corrects itself it is not told. */
  get corrected(): string[] {
    return [...this.#superseded].filter((id) => !this.#corrects.has(id));
  }

  ask(ask: Ask): void {
    const command = this.#commandOf(ask);
    if (command === undefined) return;
    if (command.type === 'CorrectRecording') this.#corrects.add(command.data.corrects);
    const key = this.keying.kind === 'facts' ? factKey(this.planned.name, command) : null;
    const isRecorded = key !== null && this.#isRecorded(eventId(key, 0));
    const decision = isRecorded ? ({ kind: 'accepted', events: [] } as const) : this.#decide(command);
    if (decision.kind === 'accepted') {
      decision.events.forEach((event, n) => this.#add(ask, event, key, n));
      for (const id of correctedRecordingsOf(this.#state.recorded, eventAskedFor(command)))
        this.#superseded.add(id);
      return;
    }
    this.#refuse(ask, decision.faults);
    this.#fold(`refused-${this.#state.recorded.length}`, eventAskedFor(command));
  }

  #commandOf({ command, dossier, place }: Ask): PolicyCommand | undefined {
    if (command.type !== 'CorrectByName') return command;
    const resolved = resolveCorrection(command, this.#state.recorded, this.surroundings);
    if (resolved.kind === 'resolved') return resolved.command;
    this.#refuse({ dossier, place, command }, resolved.faults);
    return undefined;
  }

  #isRecorded(id: string): boolean {
    return this.loaded.origins.has(id) || this.events.some((event) => event.id === id);
  }

  /**
   * After a refusal the asks behind it are decided only to find their faults too, on a stream that holds what was
   * refused; what a decider cannot make of such a stream is no fault of theirs.
   */
  #decide(command: PolicyCommand): Decision {
    try {
      return this.planned.target.kind === 'country'
        ? decideCountry(this.#state, command as CountryCommand, this.now)
        : decideInstrument(this.#state, command as InstrumentCommand, this.now);
    } catch (error) {
      if (this.#refused) return { kind: 'accepted', events: [] };
      throw error;
    }
  }

  #add({ dossier }: Ask, event: PolicyEvent, key: string | null, n: number): void {
    const origin: Origin =
      this.keying.kind === 'request'
        ? { idempotencyKey: this.keying.idempotencyKey, requestHash: this.keying.requestHash }
        : { idempotencyKey: key!, requestHash: key! };
    const id = eventId(origin.idempotencyKey, key === null ? this.events.length : n);
    this.events.push({ id, event, origin, dossier });
    this.#fold(id, event);
  }

  #refuse({ dossier, place }: Ask, faults: readonly Fault[]): void {
    this.#refused = true;
    for (const fault of faults) this.faults.push({ dossier, fault: { ...fault, path: place(fault.path) } });
  }

  #fold(id: string, event: PolicyEvent): void {
    const revision = this.#state.recorded.length;
    const recorded: Recorded = {
      id,
      stream: this.planned.name,
      revision,
      position: '',
      recordedAt: this.now,
      actor: '',
      event,
    };
    this.#state = evolveInstrument(this.#state, recorded);
  }
}
