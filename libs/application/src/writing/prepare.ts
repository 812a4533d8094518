import type { Gazetteer } from '@peildatum/gazetteer';
import type { Ledger } from '@peildatum/ledger';
import { instrumentStream, type InstrumentKind, type PolicyEvent } from '@peildatum/policy';
import { decideInstrument, noInstrument } from '@peildatum/policy/deciding';
import type { Clearance } from '../caller.js';

import { mergeFaults, type Ask, type FaultIn, type PlannedStream } from '../dossiers/ask.js';
import type { Mention, Plan } from '../dossiers/plan.js';
import { InvalidInput, Refused } from '../errors.js';
import { eventId, factKey } from '../log/event-ids.js';
import { descriptionIn, isOpen, opennessOf } from '../log/instrument-in-stream.js';
import { etagOf, loadStream, type LoadedStream } from '../log/policy-log.js';
import { decideStream, type DecidedStream, type NewEvent } from './decide-stream.js';
import { instrumentsNeeded, kindsGiven, type WriteRequest } from './write-request.js';

/** The streams of one request as they are in the ledger for a caller with this clearance, each read once. */
export class StreamsOfRequest {
  readonly #ledger: Ledger;
  readonly #clearance: Clearance;
  readonly #loaded = new Map<string, LoadedStream>();

  constructor(ledger: Ledger, clearance: Clearance) {
    this.#ledger = ledger;
    this.#clearance = clearance;
  }

  async load(name: string): Promise<LoadedStream> {
    const known = this.#loaded.get(name) ?? asSeenBy(this.#clearance, await loadStream(this.#ledger, name));
    this.#loaded.set(name, known);
    return known;
  }
}

/** What deciding needs besides the request and the streams. */
export interface DecidingOn {
  readonly streams: StreamsOfRequest;
  readonly gazetteer: Gazetteer;
  readonly now: string;
}

/**
 * Decides a whole request on the ledger as it is now; writes nothing. Every stream, every cited document: all faults
 * together, InvalidInput where any is of form, else Refused.
 */
export async function prepare(
  request: WriteRequest,
  { streams, gazetteer, now }: DecidingOn,
): Promise<readonly DecidedStream[]> {
  const kinds = await kindsKnown(request, streams);
  const kindOf = (instrument: string): InstrumentKind | undefined => kinds.get(instrument);
  const plan = request.plan({ gazetteer, kindOf });
  const decided: DecidedStream[] = [];
  const refusals: FaultIn[] = [];
  for (const planned of plan.streams) {
    const loaded = await streams.load(planned.name);
    if (loaded.closed) {
      refusals.push(...planned.asks.slice(0, 1).map(takenBySomethingElse));
      continue;
    }
    const surroundings = { gazetteer, kindOf, ...ownKindOf(planned, kinds) };
    const outcome = decideStream(planned, loaded, request.keying, now, surroundings);
    decided.push(outcome.decided);
    refusals.push(...outcome.faults);
  }
  const mentions = await decideMentions(plan, streams, now);
  const faults = mergeFaults(plan.faults, [...refusals, ...mentions.faults]);
  if (faults.length > 0) {
    const told = request.tell(faults);
    throw plan.faults.length > 0 ? new InvalidInput(told) : new Refused(told);
  }
  return [...decided, ...mentions.decided];
}

/**
 * What is left of a request that was handled before: opening the cited documents, where a crash came in between.
 */
export async function prepareRest(
  request: WriteRequest,
  { streams, gazetteer, now }: DecidingOn,
): Promise<readonly DecidedStream[]> {
  const kinds = await kindsKnown(request, streams);
  const plan = request.plan({ gazetteer, kindOf: (instrument) => kinds.get(instrument) });
  return (await decideMentions(plan, streams, now)).decided;
}

/** Without what the caller may not see, so that nothing is decided by it. The revision is that of the ledger: it is what is appended to. */
function asSeenBy(clearance: Clearance, loaded: LoadedStream): LoadedStream {
  if (clearance === 'confidential') return loaded;
  const openness = opennessOf(loaded.recorded);
  const recorded = loaded.recorded
    .filter((one) => isOpen(one, openness))
    .map((one, revision) => ({ ...one, revision }));
  return {
    ...loaded,
    recorded,
    etag: recorded.length === 0 ? null : etagOf(recorded.length - 1),
    unseen: loaded.recorded.length - recorded.length,
    closed: loaded.recorded.some((one) => !isOpen(one, openness) && !isMention(one.event)),
  };
}

function isMention(event: PolicyEvent): boolean {
  return event.type === 'InstrumentRecorded' && event.data.holding === 'referenced';
}

/** Says that an id cannot be used, and nothing of what it stands for. */
function takenBySomethingElse({ dossier, place }: Ask): FaultIn {
  return {
    dossier,
    fault: {
      code: 'instrument-id-taken',
      path: place('instrument'),
      nl: 'Dit kenmerk kan hier niet worden gebruikt.',
      en: 'This id cannot be used here.',
    },
  };
}

function ownKindOf(
  { target }: PlannedStream,
  kinds: ReadonlyMap<string, InstrumentKind>,
): { readonly ownKind: InstrumentKind | null; readonly aboutInstrument: boolean } {
  return target.kind === 'country'
    ? { ownKind: null, aboutInstrument: false }
    : { ownKind: kinds.get(target.instrument) ?? null, aboutInstrument: true };
}

/** What the ledger says of an instrument's kind counts before what the request says: the decider refuses a difference. */
async function kindsKnown(
  { dossiers }: WriteRequest,
  streams: StreamsOfRequest,
): Promise<ReadonlyMap<string, InstrumentKind>> {
  const kinds = kindsGiven(dossiers);
  for (const instrument of instrumentsNeeded(dossiers)) {
    const { recorded } = await streams.load(instrumentStream(instrument));
    const known = descriptionIn(recorded);
    if (known !== undefined) kinds.set(instrument, known.kind);
  }
  return kinds;
}

async function decideMentions(
  { mentions }: Plan,
  streams: StreamsOfRequest,
  now: string,
): Promise<{ readonly decided: readonly DecidedStream[]; readonly faults: readonly FaultIn[] }> {
  const decided: DecidedStream[] = [];
  const faults: FaultIn[] = [];
  for (const mention of mentions) {
    const loaded = await streams.load(instrumentStream(mention.instrument));
    if (isMentioned(mention, loaded)) continue;
    const opening = decideMention(mention, loaded, now);
    if ('faults' in opening) faults.push(...opening.faults);
    else decided.push(opening);
  }
  return { decided, faults };
}

/** A document is opened by its first mention; one that only confidential documents mention, once more by the first public one. */
function isMentioned({ classification }: Mention, { revision, recorded }: LoadedStream): boolean {
  if (classification === 'confidential') return revision !== null;
  const openness = opennessOf(recorded);
  return recorded.some((one) => one.event.type === 'InstrumentRecorded' && isOpen(one, openness));
}

function decideMention(
  { data, dossier, place, instrument }: Mention,
  loaded: LoadedStream,
  now: string,
): DecidedStream | { readonly faults: readonly FaultIn[] } {
  if (data === null) return { faults: [{ dossier, fault: { ...kindMissing, path: place('kind') } }] };
  const command = { type: 'RecordInstrument', data } as const;
  const decision = decideInstrument(noInstrument, command, now);
  if (decision.kind === 'refused') {
    return {
      faults: decision.faults.map((fault) => ({ dossier, fault: { ...fault, path: place(fault.path) } })),
    };
  }
  const key = factKey(loaded.name, command);
  const events = decision.events.map((event, n): NewEvent => ({
    id: eventId(key, n),
    event,
    origin: { idempotencyKey: key, requestHash: key },
    dossier,
  }));
  return { name: loaded.name, target: { kind: 'instrument', instrument }, loaded, events, corrected: [] };
}

const kindMissing = {
  code: 'cited-instrument-unknown',
  nl: 'Dit aangehaalde document is niet bekend; noem de soort (kind), dan wordt het als alleen aangehaald vastgelegd, of leg het zelf vast.',
  en: 'This cited document is not known; give its kind, and it is recorded as referenced, or record it itself.',
};
