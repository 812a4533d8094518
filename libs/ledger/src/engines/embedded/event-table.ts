import type { StoredEvent } from '../../append-decision.js';
import { LedgerCorrupt } from '../../errors.js';
import { positionOf } from '../../integer-position.js';
import type { Direction, Page } from '../../log-source.js';
import type { EventMetadata, JsonObject, RecordedEnvelope } from '../../port.js';
import type { SealedEvent } from '../../sealed-append.js';
import type { Column, Driver, Statement } from './driver.js';

const COLUMNS = 'position, stream, revision, id, type, schema_version, data, metadata';
const BEYOND_THE_LAST = Number.MAX_SAFE_INTEGER;

/** The events of one connection: prepared statements, and rows as envelopes. */
export class EventTable {
  readonly #where: string;
  readonly #insert: Statement;
  readonly #head: Statement;
  readonly #lastRevision: Statement;
  readonly #byId: Statement;
  readonly #all: Readonly<Record<Direction, Statement>>;
  readonly #stream: Readonly<Record<Direction, Statement>>;

  constructor(driver: Driver, where: string) {
    this.#where = where;
    const select = (rest: string): Statement => driver.prepare(`SELECT ${COLUMNS} FROM events WHERE ${rest}`);
    this.#insert = driver.prepare(`INSERT INTO events (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
    this.#head = driver.prepare('SELECT max(position) AS head FROM events');
    this.#lastRevision = driver.prepare(
      'SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1',
    );
    this.#byId = select('id = ?');
    this.#all = {
      forward: select('position > ? ORDER BY position LIMIT ?'),
      backward: select('position < ? ORDER BY position DESC LIMIT ?'),
    };
    this.#stream = {
      forward: select('stream = ? AND revision >= ? ORDER BY revision LIMIT ?'),
      backward: select('stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?'),
    };
  }

  /** Number of the last position; 0 for an empty log. */
  head(): number {
    return Number(this.#head.one()?.['head'] ?? 0);
  }

  lastRevision(stream: string): bigint | null {
    const revision = this.#lastRevision.one(stream)?.['revision'];
    return revision === undefined ? null : BigInt(Number(revision));
  }

  byId(id: string): StoredEvent | undefined {
    const row = this.#byId.one(id);
    if (row === undefined) return undefined;
    return {
      id,
      stream: String(row['stream']),
      revision: BigInt(Number(row['revision'])),
      position: positionOf(Number(row['position'])),
      type: String(row['type']),
      schemaVersion: Number(row['schema_version']),
      data: String(row['data']),
      metadata: String(row['metadata']),
    };
  }

  insert(position: number, stream: string, revision: bigint, event: SealedEvent): void {
    this.#insert.run(
      position,
      stream,
      Number(revision),
      event.id,
      event.type,
      event.schemaVersion,
      event.data,
      event.metadata,
    );
  }

  pageOfAll(direction: Direction, beyond: number | null, limit: number): Page {
    const from = beyond ?? (direction === 'forward' ? 0 : BEYOND_THE_LAST);
    return this.#page(this.#all[direction].rows(from, limit));
  }

  pageOfStream(stream: string, direction: Direction, from: bigint | null, limit: number): Page {
    const start = from === null ? (direction === 'forward' ? 0 : BEYOND_THE_LAST) : clamped(from);
    return this.#page(this.#stream[direction].rows(stream, start, limit));
  }

  #page(rows: readonly (readonly Column[])[]): Page {
    let characters = 0;
    const events: RecordedEnvelope[] = [];
    for (const [position, stream, revision, id, type, schemaVersion, data, metadata] of rows) {
      characters += (data as string).length + (metadata as string).length;
      events.push({
        stream: stream as string,
        revision: BigInt(revision as number),
        position: positionOf(position as number),
        id: id as string,
        type: type as string,
        schemaVersion: schemaVersion as number,
        data: this.#parse(data as string, position as number) as JsonObject,
        metadata: this.#parse(metadata as string, position as number) as EventMetadata,
      });
    }
    return { events, characters };
  }

  #parse(text: string, position: number): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new LedgerCorrupt(this.#where, `the event at position ${position} is no JSON`, { cause: error });
    }
  }
}

function clamped(revision: bigint): number {
  return revision > BigInt(BEYOND_THE_LAST) ? BEYOND_THE_LAST : Number(revision);
}
