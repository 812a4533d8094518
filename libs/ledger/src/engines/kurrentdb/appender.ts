import { randomUUID } from 'node:crypto';

import { NO_STREAM } from '@kurrent/kurrentdb-client';

import { decideAppend, type AppendView, type StoredEvent } from '../../append-decision.js';
import { InvalidAppend, LedgerCorrupt, LedgerUnavailable, RevisionConflict } from '../../errors.js';
import type { AppendResult, Position } from '../../port.js';
import type { SealedAppend } from '../../sealed-append.js';
import type { Connection } from './connection.js';
import { within } from './deadline.js';
import { failureOf, Silence, unavailable } from './failure.js';
import type { HeldEvent } from './held-event.js';
import type { KnownIds } from './known-ids.js';
import type { LedgerUrl } from './ledger-url.js';
import type { LogReader } from './log-reader.js';
import { positionOf, type Place } from './place.js';
import { sealedOf, toStored, type ReadEvent } from './stored-form.js';
import { GaveUp, trying } from './trying.js';

type HeldAppend = SealedAppend<HeldEvent>;

/** What the appender needs of the ledger around it. */
export interface AppenderParts {
  readonly connection: Connection;
  readonly url: LedgerUrl;
  readonly deadlineMs: number;
  readonly reader: LogReader;
  readonly known: KnownIds;
  /** Resolves when every event that was acknowledged a moment ago is among the known, null where it is; rejects with what stands in the way. */
  readonly whenKnown: (patienceMs: number) => Promise<void> | null;
  readonly onAppended: (place: Place) => void;
}

/**
 * Appends by the rules of the port on a server that has others. Every append goes out with the exact revision that
 * the stream is known to have, so that a stream that somebody else has written to in the meantime refuses it; then the
 * stream is read on, and the rules are asked again.
 */
export class Appender {
  readonly #parts: AppenderParts;
  /** The appends under way, per stream: one at a time each, for the second builds on the first. */
  readonly #turns = new Map<string, Promise<void>>();
  /** What is known of an append of which no id is. */
  readonly #ofNew: AppendView;
  /** Ids that an append under way may be about to record. */
  readonly #claimed = new Map<string, Promise<void>>();

  constructor(parts: AppenderParts) {
    this.#parts = parts;
    this.#ofNew = { lastRevision: (name) => parts.known.lastRevision(name), byId: () => undefined };
  }

  /** Rejects as the port says, with LedgerUnavailable within the deadline. */
  append(append: HeldAppend): Promise<AppendResult> {
    const until = performance.now() + this.#parts.deadlineMs;
    const before = this.#turns.get(append.stream);
    const work = (): Promise<AppendResult> => this.#claimAndAppend(append, until);
    const result = before === undefined ? work() : before.then(work);
    const over = (): void => {
      if (this.#turns.get(append.stream) === turn) this.#turns.delete(append.stream);
    };
    const turn = result.then(over, over);
    this.#turns.set(append.stream, turn);
    return result;
  }

  /** Resolves when the appends under way have settled. */
  async finish(): Promise<void> {
    await Promise.all(this.#turns.values());
  }

  async #claimAndAppend(append: HeldAppend, until: number): Promise<AppendResult> {
    const known = this.#parts.whenKnown(this.#timeLeft(until));
    if (known !== null) await known;
    for (;;) {
      const other = append.events.map(({ id }) => this.#claimed.get(id)).find((claim) => claim !== undefined);
      if (other === undefined) break;
      await within(this.#timeLeft(until), other).catch((error: unknown) => this.#giveUp(error));
    }
    let release = (): void => undefined;
    const claim = new Promise<void>((resolve) => (release = resolve));
    for (const { id } of append.events) this.#claimed.set(id, claim);
    try {
      return await this.#decideAndWrite(append, until);
    } finally {
      for (const { id } of append.events) this.#claimed.delete(id);
      release();
    }
  }

  async #decideAndWrite(append: HeldAppend, until: number): Promise<AppendResult> {
    for (let isFresh = false; ; isFresh = true) {
      try {
        const isNew = append.events.every(({ id }) => this.#parts.known.placeOf(id) === undefined);
        const view = isNew ? this.#ofNew : await this.#viewFor(append, until);
        const decision = decideAppend(append, view);
        if (decision.kind === 'repeat')
          return { revision: decision.revision, position: decision.position, repeated: true };
        const written = await this.#write(append, decision.firstRevision, until);
        if (written !== 'conflict') return written;
      } catch (error) {
        if (isFresh || !(error instanceof RevisionConflict)) throw error;
      }
      await this.#readOn(append.stream, until);
    }
  }

  /** What is known of this append's ids, with the content of those in its stream, read from the server. */
  async #viewFor({ stream, events }: HeldAppend, until: number): Promise<AppendView> {
    const { known, reader } = this.#parts;
    const found = new Map<string, StoredEvent>();
    for (const { id } of events) {
      const place = known.placeOf(id);
      if (place === undefined) continue;
      if (place.stream !== stream) {
        found.set(id, { ...nothing, id, ...place });
        continue;
      }
      if (found.has(id)) continue;
      const { read } = await reader.pageOfStream(
        stream,
        'forward',
        place.revision,
        events.length,
        this.#timeLeft(until),
      );
      for (const { envelope } of read)
        found.set(envelope.id, { ...sealedOf(envelope), ...envelopePlace(envelope) });
      if (!found.has(id))
        throw new LedgerCorrupt(
          this.#parts.url.shown,
          `event ${id} is no longer at revision ${place.revision} of ${stream}`,
        );
    }
    return { ...this.#ofNew, byId: (id) => found.get(id) };
  }

  async #write(append: HeldAppend, firstRevision: bigint, until: number): Promise<AppendResult | 'conflict'> {
    const { connection, url } = this.#parts;
    const writingIds = append.events.map(() => randomUUID());
    const events = append.events.map((event, index) => toStored(event, writingIds[index] as string));
    const streamState = firstRevision === 0n ? NO_STREAM : firstRevision - 1n;
    let attempts = 0;
    try {
      const answer = await trying(connection, this.#timeLeft(until), (client, patienceMs, count) => {
        attempts = count;
        return within(
          patienceMs,
          client.appendToStream(url.prefix + append.stream, events, { streamState, requiresLeader: true }),
        );
      });
      const revision = answer.nextExpectedRevision;
      // The position in the answer is certain for a single event that was written now.
      if (attempts === 1 && events.length === 1 && answer.position !== undefined)
        return this.#written(append, revision, answer.position);
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
      const failure = failureOf(error.cause);
      if (failure.kind === 'too-large') throw tooLarge(failure.limit);
      if (failure.kind === 'deleted')
        throw new LedgerCorrupt(url.shown, `the stream ${append.stream} was deleted on the server`);
      if (failure.kind !== 'conflict')
        throw unavailable(error.cause, url, failure.kind === 'denied' ? 'not-written' : 'unknown');
      if (attempts === 1) return 'conflict';
    }
    return this.#readBack(append, firstRevision, writingIds, until);
  }

  /** Looks whether this very writing is in the stream: a conflict may be with an earlier attempt of its own, stored unanswered. */
  async #readBack(
    append: HeldAppend,
    firstRevision: bigint,
    writingIds: readonly string[],
    until: number,
  ): Promise<AppendResult | 'conflict'> {
    const read: ReadEvent[] = [];
    while (read.length < writingIds.length) {
      const from = firstRevision + BigInt(read.length);
      const page = await this.#parts.reader
        .pageOfStream(append.stream, 'forward', from, writingIds.length - read.length, this.#timeLeft(until))
        .catch((error: unknown) => {
          throw error instanceof LedgerUnavailable
            ? new LedgerUnavailable(error.where, error.reason, 'unknown', error.detail)
            : error;
        });
      if (page.read.length === 0) return 'conflict';
      read.push(...page.read);
    }
    if (!read.every(({ writingId }, index) => writingId === writingIds[index])) return 'conflict';
    const { envelope, place } = read.at(-1) as ReadEvent;
    return this.#written(append, envelope.revision, place);
  }

  #written(append: HeldAppend, revision: bigint, place: Place): AppendResult {
    const first = revision - BigInt(append.events.length) + 1n;
    append.events.forEach(({ id }, index) =>
      this.#parts.known.learn(id, append.stream, first + BigInt(index)),
    );
    this.#parts.onAppended(place);
    return { revision, position: positionOf(place), repeated: false };
  }

  /** Learns what others have appended to the stream since. */
  async #readOn(stream: string, until: number): Promise<void> {
    const { known, reader } = this.#parts;
    for (;;) {
      const from = (known.lastRevision(stream) ?? -1n) + 1n;
      const page = await reader.pageOfStream(stream, 'forward', from, PAGE, this.#timeLeft(until));
      for (const { envelope } of page.read) known.learn(envelope.id, stream, envelope.revision);
      if (page.read.length < PAGE) return;
    }
  }

  #timeLeft(until: number): number {
    const left = until - performance.now();
    if (left <= 0) this.#giveUp(new Silence(this.#parts.deadlineMs));
    return left;
  }

  #giveUp(error: unknown): never {
    throw unavailable(error, this.#parts.url, 'not-written');
  }
}

const PAGE = 500;

/** An event of another stream is refused for being there: its content is not looked at. */
const nothing = { type: '', schemaVersion: 1, data: '{}', metadata: '{}', position: '' as Position };

function envelopePlace({ stream, revision, position }: ReadEvent['envelope']): {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: Position;
} {
  return { stream, revision, position };
}

function tooLarge(limit: number | null): InvalidAppend {
  const atMost = limit === null ? 'this server takes' : `the ${limit} bytes that this server takes`;
  return new InvalidAppend([
    { path: '/events', message: `are together larger than ${atMost} in one append` },
  ]);
}
