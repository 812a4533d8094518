import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  STREAM_NAME,
  type KurrentDBClient,
} from '@kurrent/kurrentdb-client';

import { LedgerCorrupt } from '../../errors.js';
import type { Direction, Page } from '../../log-source.js';
import type { Position } from '../../port.js';
import type { Connection } from './connection.js';
import { whileAlive } from './deadline.js';
import { failureOf, unavailable } from './failure.js';
import type { LedgerUrl } from './ledger-url.js';
import { comparePlaces, placeOf } from './place.js';
import { fromRaw, type ReadEvent } from './stored-form.js';
import { GaveUp, trying } from './trying.js';

/** The last revision the server can count to. */
const LAST_REVISION = 2n ** 63n - 1n;

/**
 * The client's native part cannot be closed: one that is replaced keeps its connection until the process or the server
 * ends. It has never been seen to stay silent on a server that answers others, so it is given a second attempt.
 */
const ATTEMPTS_PER_CLIENT = 2;

/** Events read at once, with what only the engine needs of them. */
export interface ReadPage extends Page {
  readonly read: readonly ReadEvent[];
}

/**
 * Reads pages of our streams from the server. Every method rejects with LedgerUnavailable when the server gave no
 * answer, and no sign of one, within the deadline; with LedgerCorrupt for what this engine cannot have written; with
 * LedgerClosed.
 */
export class LogReader {
  readonly #filter: { readonly filterOn: typeof STREAM_NAME; readonly prefixes: string[] };

  constructor(
    private readonly connection: Connection,
    private readonly url: LedgerUrl,
    private readonly deadlineMs: number,
  ) {
    this.#filter = { filterOn: STREAM_NAME, prefixes: [url.prefix] };
  }

  /** At most `limit` events beyond the position in the log, filtered by the server to this ledger's streams. */
  async pageOfAll(direction: Direction, beyond: Position | null, limit: number): Promise<ReadPage> {
    if (limit === 0) return pageOf([], 0);
    const place = beyond === null ? null : placeOf(beyond);
    const forward = direction === 'forward';
    // Whether the server includes the event at the position depends on the direction: one more is asked for and, where it came, left out.
    const maxCount = place === null ? limit : limit + 1;
    const page = await this.#read((client) =>
      client.readAll({
        direction: forward ? FORWARDS : BACKWARDS,
        fromPosition: place ?? (forward ? START : END),
        maxCount: BigInt(maxCount),
        filter: this.#filter,
        requiresLeader: false,
        resolvesLink: false,
      }),
    );
    if (place === null) return page;
    const isBeyond = (event: ReadEvent): boolean =>
      forward ? comparePlaces(event.place, place) > 0 : comparePlaces(event.place, place) < 0;
    return pageOf(page.read.filter(isBeyond).slice(0, limit), page.characters);
  }

  /**
   * The same, and where it is fewer than `limit` there were no more: a read that ended early, as if all were well, is
   * read on.
   */
  async fullPageOfAll(direction: Direction, beyond: Position | null, limit: number): Promise<ReadPage> {
    const first = await this.pageOfAll(direction, beyond, limit);
    const read = [...first.read];
    let { characters } = first;
    for (let more = first; read.length < limit && more.read.length > 0; characters += more.characters) {
      more = await this.pageOfAll(direction, read.at(-1)?.envelope.position ?? beyond, limit - read.length);
      read.push(...more.read);
    }
    return read.length === first.read.length ? first : pageOf(read, characters);
  }

  /** At most `limit` events of one stream from the revision on, inclusive, as its leader has them. */
  async pageOfStream(
    stream: string,
    direction: Direction,
    from: bigint | null,
    limit: number,
    deadlineMs = this.deadlineMs,
  ): Promise<ReadPage> {
    if (limit === 0 || (direction === 'forward' && from !== null && from > LAST_REVISION))
      return pageOf([], 0);
    const forward = direction === 'forward';
    const within = from === null || from > LAST_REVISION ? null : from;
    return this.#read(
      (client) =>
        client.readStream(this.url.prefix + stream, {
          direction: forward ? FORWARDS : BACKWARDS,
          fromRevision: within ?? (forward ? START : END),
          maxCount: BigInt(limit),
          requiresLeader: true,
          resolvesLink: false,
        }),
      deadlineMs,
    );
  }

  /** The last event of the log; undefined for an empty one. */
  async last(): Promise<ReadEvent | undefined> {
    const page = await this.#read((client) =>
      client.readAll({
        direction: BACKWARDS,
        fromPosition: END,
        maxCount: 1n,
        filter: this.#filter,
        requiresLeader: true,
        resolvesLink: false,
      }),
    );
    return page.read[0];
  }

  /**
   * Reads through the client's native part, in the batches in which events come: the client's own reading takes them
   * apart again, one promise each.
   */
  async #read(
    ask: (client: KurrentDBClient['rustClient']) => ReturnType<KurrentDBClient['rustClient']['readAll']>,
    deadlineMs = this.deadlineMs,
  ): Promise<ReadPage> {
    try {
      return await trying(
        this.connection,
        deadlineMs,
        (client, patienceMs) =>
          whileAlive(patienceMs, async ({ alive, isOver }) => {
            const read: ReadEvent[] = [];
            let characters = 0;
            for await (const batch of ask(client.rustClient)) {
              if (isOver()) break;
              alive();
              for (const { event } of batch) {
                if (event === undefined) continue;
                const own = fromRaw(event, this.url.prefix, this.url.shown);
                characters += own.bytes;
                read.push(own);
              }
            }
            return pageOf(read, characters);
          }),
        ATTEMPTS_PER_CLIENT,
      );
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
      const { kind } = failureOf(error.cause);
      if (kind === 'no-stream') return pageOf([], 0);
      if (kind === 'deleted') throw new LedgerCorrupt(this.url.shown, 'a stream was deleted on the server');
      throw unavailable(error.cause, this.url, 'not-written');
    }
  }
}

function pageOf(read: readonly ReadEvent[], characters: number): ReadPage {
  return { read, events: read.map(({ envelope }) => envelope), characters };
}
