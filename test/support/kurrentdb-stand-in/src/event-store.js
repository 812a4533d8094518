import { EventEmitter } from 'node:events';
/** How many of a stream's last ids are remembered where no exact revision is expected; the server keeps such a cache too. */
const REMEMBERED_IDS = 100;
const LAST_REVISION = 2n ** 63n - 1n;
/** The log of the stand-in: in memory, shared by all its nodes, and kept while they are stopped. */
export class EventStore {
  log = [];
  #streams = new Map();
  #grown = new EventEmitter().setMaxListeners(0);
  #nextPosition = 1024n;
  append(name, expected, events) {
    const stream = this.#streams.get(name);
    if (stream?.tombstoned === true) return { kind: 'deleted' };
    const current = currentOf(stream);
    if (!isMet(expected, current, stream)) {
      const repeated = this.#repetitionAfter(stream, expected, events);
      return repeated ?? { kind: 'wrong-expected-version', current };
    }
    if (expected === 'any' || expected === 'exists') {
      const repeated = this.#repetitionAmongRecent(stream, events);
      if (repeated !== undefined) return repeated;
    }
    for (const event of events) this.#store(name, event);
    const last = this.#streams.get(name)?.events.at(-1);
    this.#grown.emit('grown');
    return { kind: 'success', revision: last?.revision ?? -1n, position: last?.position ?? -1n };
  }
  /** The stream's events that can be read, oldest first; null where there is no such stream. */
  streamOf(name) {
    const stream = this.#streams.get(name);
    if (stream?.tombstoned === true) return 'deleted';
    const events = stream?.events.filter(({ revision }) => revision >= stream.truncatedBefore) ?? [];
    return events.length === 0 ? null : events;
  }
  /** Soft deletion: what is in the stream is no longer read from it, and it may be written again. */
  delete(name, expected) {
    return this.#end(name, expected, (stream) => {
      stream.truncatedBefore = (currentOf(stream) ?? -1n) + 1n;
      this.#store(`$$${name}`, systemEvent('$metadata', { $tb: Number(LAST_REVISION) }));
    });
  }
  /** Hard deletion: the stream can never be read or written again. */
  tombstone(name, expected) {
    return this.#end(name, expected, (stream) => {
      this.#store(name, systemEvent('$streamDeleted', {}), LAST_REVISION);
      stream.tombstoned = true;
    });
  }
  /** Calls back whenever the log has grown, until the returned function is called. */
  onGrown(listener) {
    this.#grown.on('grown', listener);
    return () => void this.#grown.off('grown', listener);
  }
  #end(name, expected, act) {
    const stream = this.#streams.get(name);
    if (stream?.tombstoned === true) return { kind: 'deleted' };
    const current = currentOf(stream);
    if (stream === undefined || !isMet(expected, current, stream))
      return { kind: 'wrong-expected-version', current };
    act(stream);
    this.#grown.emit('grown');
    return { kind: 'success', revision: current ?? -1n, position: this.log.at(-1)?.position ?? -1n };
  }
  #store(name, event, revision) {
    let stream = this.#streams.get(name);
    if (stream === undefined) {
      stream = { events: [], truncatedBefore: 0n, tombstoned: false };
      this.#streams.set(name, stream);
    }
    const stored = {
      ...event,
      stream: name,
      revision: revision ?? (currentOf(stream) ?? -1n) + 1n,
      position: this.#nextPosition,
      created: BigInt(Date.now()) * 10000n,
    };
    // Positions are places in a file: they grow by what a record takes.
    this.#nextPosition += BigInt(64 + name.length + event.data.length + event.metadata.length);
    stream.events.push(stored);
    this.log.push(stored);
  }
  /** Ids only, never content: the events after the expected revision are these, in this order. */
  #repetitionAfter(stream, expected, events) {
    if (stream === undefined || expected === 'any' || expected === 'exists') return undefined;
    const first = expected === 'no-stream' ? 0 : Number(expected) + 1;
    return repetitionAt(stream, first, events);
  }
  #repetitionAmongRecent(stream, events) {
    if (stream === undefined) return undefined;
    const from = Math.max(0, stream.events.length - REMEMBERED_IDS);
    const first = stream.events.findIndex((event, index) => index >= from && event.id === events[0]?.id);
    return first === -1 ? undefined : repetitionAt(stream, first, events);
  }
}
function repetitionAt(stream, first, events) {
  if (!events.every(({ id }, index) => stream.events[first + index]?.id === id)) return undefined;
  const last = stream.events[first + events.length - 1];
  return last === undefined
    ? undefined
    : { kind: 'success', revision: last.revision, position: last.position };
}
function currentOf(stream) {
  return stream?.events.at(-1)?.revision ?? null;
}
function isMet(expected, current, stream) {
  const softDeleted = stream !== undefined && current !== null && stream.truncatedBefore > current;
  switch (expected) {
    case 'any':
      return true;
    case 'no-stream':
      return current === null || softDeleted;
    case 'exists':
      return current !== null && !softDeleted;
    default:
      return current === expected;
  }
}
function systemEvent(type, data) {
  return {
    id: crypto.randomUUID(),
    type,
    contentType: 'application/json',
    data: Buffer.from(JSON.stringify(data)),
    metadata: new Uint8Array(),
  };
}
//# sourceMappingURL=event-store.js.map
