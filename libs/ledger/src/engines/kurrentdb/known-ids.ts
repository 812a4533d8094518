import type { Position, RecordedEnvelope } from '../../port.js';
import { comparePlaces, placeOf } from './place.js';

/** Where an event id is. */
export interface KnownPlace {
  readonly stream: string;
  readonly revision: bigint;
}

/**
 * Every event id of the ledger and the last revision of every stream, as far as this process has seen the log. The
 * server knows ids per stream and forgets; this does not. About 150 bytes of memory per event.
 */
export class KnownIds {
  readonly #places = new Map<string, KnownPlace>();
  readonly #last = new Map<string, bigint>();
  #through: Position | null = null;
  #usedAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | null = null;

  constructor(
    /** The log after a position. */
    private readonly after: (position: Position | null) => AsyncIterable<RecordedEnvelope>,
    /** After so long a rest, in milliseconds, the log is read on before it is relied on again. */
    private readonly restMs: number,
  ) {}

  /** Everything up to this place in the log was seen; null before the first event. */
  get through(): Position | null {
    return this.#through;
  }

  /**
   * Reads on what others have recorded, after a rest. Not while appends follow one another without one: each of them
   * would be read back too; null then. Rejects as the reader does.
   */
  refresh(): Promise<void> | null {
    const now = performance.now();
    const restedMs = now - this.#usedAt;
    this.#usedAt = now;
    return restedMs > this.restMs ? this.readOn() : null;
  }

  /** Reads the log on. Rejects as the reader does. */
  async readOn(): Promise<void> {
    this.#reading ??= this.#readOn().finally(() => (this.#reading = null));
    await this.#reading;
  }

  /** An event of the log, in log order; all before it were told too. */
  see(event: {
    readonly id: string;
    readonly stream: string;
    readonly revision: bigint;
    readonly position: Position;
  }): void {
    this.learn(event.id, event.stream, event.revision);
    if (this.#through === null || comparePlaces(placeOf(event.position), placeOf(this.#through)) > 0)
      this.#through = event.position;
  }

  /** An event of which no more is known than where it is. Learning it again changes nothing. */
  learn(id: string, stream: string, revision: bigint): void {
    const last = this.#last.get(stream);
    if (last !== undefined && revision <= last) return;
    this.#last.set(stream, revision);
    // Of an id that is in the ledger twice the first place counts.
    if (!this.#places.has(id)) this.#places.set(id, { stream, revision });
  }

  placeOf(id: string): KnownPlace | undefined {
    return this.#places.get(id);
  }

  /** Revision of the last event seen in the stream; null where none was. */
  lastRevision(stream: string): bigint | null {
    return this.#last.get(stream) ?? null;
  }

  async #readOn(): Promise<void> {
    for await (const event of this.after(this.#through)) this.see(event);
  }
}
