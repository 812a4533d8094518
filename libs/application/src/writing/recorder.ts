import { randomUUID } from 'node:crypto';

import type { Gazetteer } from '@peildatum/gazetteer';
import {
  EventIdReused,
  RevisionConflict,
  type AppendRequest,
  type AppendResult,
  type EventToAppend,
  type Ledger,
} from '@peildatum/ledger';

import type { Clearance, Writer } from '../caller.js';
import type { Clock } from '../clock.js';
import { ActorRequired, IdempotencyKeyReused, InstrumentNotFound, WriteConflict } from '../errors.js';
import { eventId } from '../log/event-ids.js';
import { asJson, policyCodec, type LoadedStream } from '../log/policy-log.js';
import type { DecidedStream, NewEvent } from './decide-stream.js';
import { checkIfMatch } from './if-match.js';
import { prepare, prepareRest, StreamsOfRequest } from './prepare.js';
import type { AboutStream, WriteRequest } from './write-request.js';

/** How often a race is tried again where the caller did not say which state it had read. */
const mostAttempts = 100;

/** What came of a request. */
export interface Recording {
  /** The stream the request was about, as it was before; undefined for files. */
  readonly repeatedIn: LoadedStream | undefined;
  /** Streams with what was stored in each now, in the order of storing. */
  readonly stored: readonly { readonly stream: DecidedStream; readonly result: AppendResult }[];
  /** Streams that the request spoke of and that needed nothing new. */
  readonly untouched: readonly DecidedStream[];
  readonly now: string;
}

/**
 * Stores requests. Each is decided whole on the streams as they are and then appended with the revisions that were
 * loaded: all in one durable step where the engine has one, else stream after stream in a fixed order (a crash in
 * between leaves whole streams; repeating the request completes it). Nothing else of this application appends, but the mark
 * of an example ledger and imports.
 */
export class Recorder {
  constructor(
    private readonly ledger: Ledger,
    private readonly gazetteer: Gazetteer,
    private readonly clock: Clock,
  ) {}

  /** Resolves when the events are durable. Rejects with InvalidInput, Refused, the precondition errors, WriteConflict, IdempotencyKeyReused. */
  async record(request: WriteRequest, writer: Writer): Promise<Recording> {
    if (writer.actor.trim() === '') throw new ActorRequired();
    const correlationId = writer.correlationId ?? randomUUID();
    const stored: Recording['stored'][number][] = [];
    for (let attempt = 1; ; attempt += 1) {
      const now = this.clock.now();
      const streams = new StreamsOfRequest(this.ledger, writer.clearance);
      const repeatedIn = await this.#admit(request, streams);
      const on = { streams, gazetteer: this.gazetteer, now };
      const decided = repeatedIn === undefined ? await prepare(request, on) : await prepareRest(request, on);
      const pending = decided.filter(({ events }) => events.length > 0);
      try {
        const results = await this.#append(
          pending,
          { now, actor: writer.actor.trim(), correlationId },
          stored,
        );
        // Somebody stored the very same in between: the next attempt finds it, with the moment at which it was stored.
        if (results.some(({ repeated }) => repeated) && attempt < mostAttempts) continue;
        return { repeatedIn, stored, untouched: without(decided, stored), now };
      } catch (error) {
        await this.#afterLostRace(error, request, stored, attempt, writer.clearance);
      }
    }
  }

  /** Whether the request may go on. Gives its stream where the request was handled before: then that is the result. */
  async #admit(
    { keying, about }: WriteRequest,
    streams: StreamsOfRequest,
  ): Promise<LoadedStream | undefined> {
    if (about === null) return undefined;
    const loaded = await streams.load(about.name);
    if (about.mustExist !== null && (loaded.recorded.length === 0 || loaded.closed))
      throw new InstrumentNotFound(about.mustExist);
    if (keying.kind === 'request') {
      const earlier = loaded.origins.get(eventId(keying.idempotencyKey, 0));
      if (earlier !== undefined) {
        if (earlier.requestHash !== keying.requestHash) throw new IdempotencyKeyReused(keying.idempotencyKey);
        return loaded;
      }
    }
    checkIfMatch(loaded, about);
    return undefined;
  }

  async #append(
    pending: readonly DecidedStream[],
    stamp: { readonly now: string; readonly actor: string; readonly correlationId: string },
    stored: Recording['stored'][number][],
  ): Promise<readonly AppendResult[]> {
    const citing = new Map<number, string>();
    for (const { events } of [...pending].reverse())
      for (const { dossier, id, event } of events)
        if (event.type === 'InstrumentRecorded' && event.data.cites.length > 0) citing.set(dossier, id);
    const requests = pending.map((stream): AppendRequest => ({
      stream: stream.name,
      expected: stream.loaded.revision ?? 'none',
      events: stream.events.map((event) => envelopeOf(event, stamp, citing)),
    }));
    const keep = (stream: DecidedStream, result: AppendResult): void => {
      if (!result.repeated) stored.push({ stream, result });
    };
    if (this.ledger.appendAll !== undefined) {
      const results = await this.ledger.appendAll(requests);
      results.forEach((result, index) => keep(pending[index]!, result));
      return results;
    }
    const results: AppendResult[] = [];
    for (const [index, { stream, expected, events }] of requests.entries()) {
      const result = await this.ledger.append(stream, expected, events);
      keep(pending[index]!, result);
      results.push(result);
    }
    return results;
  }

  /** Returns where the request is to be tried again on the streams as they are now; throws otherwise. */
  async #afterLostRace(
    error: unknown,
    { about, keying }: WriteRequest,
    stored: Recording['stored'],
    attempt: number,
    clearance: Clearance,
  ): Promise<void> {
    if (error instanceof EventIdReused && keying.kind === 'request')
      throw new IdempotencyKeyReused(keying.idempotencyKey);
    if (!(error instanceof RevisionConflict)) throw error;
    const isFree = about?.ifMatch === undefined || stored.length > 0 || error.stream !== about.name;
    if (isFree && attempt < mostAttempts) return;
    const loaded = await new StreamsOfRequest(this.ledger, clearance).load(error.stream);
    if (isRepetition(loaded, about, keying)) return;
    throw new WriteConflict(
      error.stream,
      loaded.etag,
      stored.map(({ stream }) => stream.name),
      { cause: error },
    );
  }
}

/** The race was lost to the same request: the next attempt finds it stored. */
function isRepetition(
  loaded: LoadedStream,
  about: AboutStream | null,
  keying: WriteRequest['keying'],
): boolean {
  return (
    keying.kind === 'request' &&
    about?.name === loaded.name &&
    loaded.origins.has(eventId(keying.idempotencyKey, 0))
  );
}

function without(decided: readonly DecidedStream[], stored: Recording['stored']): DecidedStream[] {
  const names = new Set(stored.map(({ stream }) => stream.name));
  return decided.filter(({ name }) => !names.has(name));
}

/** The opening of a cited document is caused by the recording of what cites it. */
function envelopeOf(
  { id, event, origin, dossier }: NewEvent,
  {
    now,
    actor,
    correlationId,
  }: { readonly now: string; readonly actor: string; readonly correlationId: string },
  citing: ReadonlyMap<number, string>,
): EventToAppend {
  const cause = citing.get(dossier) ?? null;
  const isMention = event.type === 'InstrumentRecorded' && event.data.holding === 'referenced';
  return {
    ...policyCodec.stamp(event.type),
    id,
    data: asJson(event),
    metadata: {
      recordedAt: now,
      actor,
      correlationId,
      causationId: isMention && cause !== id ? cause : null,
      idempotencyKey: origin.idempotencyKey,
      requestHash: origin.requestHash,
    },
  };
}
