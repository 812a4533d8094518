import { setImmediate as nextTurn } from 'node:timers/promises';

import { InvalidRead } from './errors.js';
import type { Position, ReadAllOptions, ReadStreamOptions, RecordedEnvelope } from './port.js';

export type Direction = 'forward' | 'backward';

/** A few events read at once, and how much text they took in storage. */
export interface Page {
  readonly events: readonly RecordedEnvelope[];
  readonly characters: number;
}

/**
 * What an engine offers to readers and subscriptions. Nothing is held open between pages, so a slow reader blocks
 * nobody. Every method throws (or rejects with) LedgerClosed after closing.
 */
export interface LogSource {
  /** Whether each page costs a journey: pages are then larger, and the next is read while this one is used. */
  readonly isRemote?: boolean;
  /** At most `limit` events beyond the position (null: from the very end of that direction), in that direction. */
  pageOfAll(direction: Direction, beyond: Position | null, limit: number): Page | Promise<Page>;
  /** At most `limit` events of the stream from the revision on, inclusive (null: from the end of that direction). */
  pageOfStream(
    stream: string,
    direction: Direction,
    from: bigint | null,
    limit: number,
  ): Page | Promise<Page>;
  /**
   * Resolves when there may be an event after the position (null: any event), at the latest when there is one, or when
   * `wake` is called on the waiting.
   */
  waitBeyond(position: Position | null): Waiting;
}

export interface Waiting {
  readonly done: Promise<void>;
  readonly wake: () => void;
}

/** A page near at hand costs next to nothing to ask for; a client may wait for an acknowledgement at each journey. */
const near = { first: 32, growth: 4, events: 1_000, characters: 1_000_000 };
const far = { first: 256, growth: 32, events: 8_000, characters: 8_000_000 };

/** How many events the next page should hold so that it stays about so large, whatever their size. */
export class PageSize {
  readonly #most: typeof near;
  #size: number;

  constructor({ isRemote = false }: Pick<LogSource, 'isRemote'>) {
    this.#most = isRemote ? far : near;
    this.#size = this.#most.first;
  }

  get next(): number {
    return this.#size;
  }

  learn(page: Page): void {
    if (page.events.length === 0) return;
    const average = Math.max(1, page.characters / page.events.length);
    const { growth, events, characters } = this.#most;
    this.#size = Math.min(this.#size * growth, events, Math.max(1, Math.floor(characters / average)));
  }
}

/** All events of a source in log order or against it. */
export function scanAll(source: LogSource, options: ReadAllOptions): AsyncGenerator<RecordedEnvelope> {
  const direction = options.direction ?? 'forward';
  let beyond = options.after ?? null;
  return scan(source, options.limit, async (limit) => {
    const page = await source.pageOfAll(direction, beyond, limit);
    beyond = page.events.at(-1)?.position ?? beyond;
    return page;
  });
}

/** The events of one stream in a source. */
export function scanStream(
  source: LogSource,
  stream: string,
  options: ReadStreamOptions,
): AsyncGenerator<RecordedEnvelope> {
  const direction = options.direction ?? 'forward';
  let from = options.from ?? null;
  const isValid = from === null || (typeof from === 'bigint' && from >= 0n);
  return scan(source, options.limit, async (limit) => {
    if (!isValid) throw new InvalidRead('from', String(options.from));
    if (from !== null && from < 0n) return { events: [], characters: 0 };
    const page = await source.pageOfStream(stream, direction, from, limit);
    const last = page.events.at(-1);
    if (last !== undefined) from = direction === 'forward' ? last.revision + 1n : last.revision - 1n;
    return page;
  });
}

async function* scan(
  source: LogSource,
  limit: number | undefined,
  read: (limit: number) => Promise<Page>,
): AsyncGenerator<RecordedEnvelope> {
  if (limit !== undefined && (!Number.isSafeInteger(limit) || limit < 0))
    throw new InvalidRead('limit', String(limit));
  let left = limit ?? Number.POSITIVE_INFINITY;
  const size = new PageSize(source);
  let ahead: Promise<Page> | null = null;
  for (let first = true; left > 0; first = false) {
    if (!first) await nextTurn();
    const wanted = Math.min(size.next, left);
    const page: Page = await (ahead ?? read(wanted));
    const isLast = page.events.length < wanted;
    left -= page.events.length;
    size.learn(page);
    ahead = source.isRemote === true && !isLast && left > 0 ? read(Math.min(size.next, left)) : null;
    // Whoever stops in the middle of a page never hears of the next.
    ahead?.catch(() => undefined);
    for (const event of page.events) yield event;
    if (isLast) return;
  }
}
