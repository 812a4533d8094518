import { once } from 'node:events';
import {
  caughtUpAnswer,
  checkpointAnswer,
  confirmationAnswer,
  eventAnswer,
  streamNameOf,
  streamNotFoundAnswer,
} from './answers.js';
import { matcherOf } from './filter.js';
import { streams } from './protocol.js';
import { streamDeleted } from './refusals.js';
import { survives } from './striking.js';
/** After how many events that do not match a filtered subscription is told how far it is. */
const CHECKPOINT_INTERVAL = 32;
/** Answers Streams.Read: a stream or the log, forward or backward, a number of events or for ever. */
export async function answerRead(call, store, around) {
  const options = call.request.getOptions() ?? new streams.ReadReq.Options();
  const answering = new Answering(call);
  if (options.hasSubscription()) await subscribe(answering, options, store, around);
  else await read(answering, options, store, around);
}
/** One call being answered: writes at the pace of whoever reads, and stops when they leave. */
class Answering {
  #call;
  #left = new AbortController();
  constructor(call) {
    this.#call = call;
    call.on('cancelled', () => this.#left.abort());
    call.on('error', () => this.#left.abort());
    call.on('close', () => this.#left.abort());
  }
  get isOver() {
    return this.#left.signal.aborted || this.#call.cancelled || this.#call.destroyed;
  }
  onOver(act) {
    this.#left.signal.addEventListener('abort', act, { once: true });
  }
  async write(answer) {
    if (this.isOver || this.#call.write(answer)) return;
    await once(this.#call, 'drain', { signal: this.#left.signal }).catch(() => undefined);
  }
  end() {
    if (!this.isOver) this.#call.end();
    this.#left.abort();
  }
  fail(error) {
    if (!this.isOver) this.#call.emit('error', error);
  }
}
async function read(answering, options, store, around) {
  if (!(await survives('read-before', answering, around))) return;
  const name = streamNameOf(options.getStream()?.getStreamIdentifier());
  const events = options.hasAll() ? eventsOfLog(options, store) : eventsOfStream(name, options, store);
  if (events === 'deleted') return answering.fail(streamDeleted(name));
  if (events === null) await answering.write(streamNotFoundAnswer(name));
  let delivered = 0;
  for (const event of events ?? []) {
    if (answering.isOver || BigInt(delivered) >= BigInt(options.getCount())) break;
    if (!(await survives('read-during', answering, around, delivered))) return;
    await answering.write(eventAnswer(event));
    delivered += 1;
  }
  answering.end();
}
function eventsOfStream(name, options, store) {
  const events = store.streamOf(name);
  if (events === null || events === 'deleted') return events;
  const stream = options.getStream();
  const backward = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  const from = stream?.hasRevision() === true ? BigInt(stream.getRevision()) : null;
  if (backward)
    return events
      .filter(({ revision }) => stream?.hasStart() !== true && (from === null || revision <= from))
      .toReversed();
  return events.filter(({ revision }) => stream?.hasEnd() !== true && (from === null || revision >= from));
}
/** Forward from a position it is included; backward it is not. */
function* eventsOfLog(options, store) {
  const all = options.getAll();
  const matches = matcherOf(options.getFilter());
  const from = all?.hasPosition() === true ? BigInt(all.getPosition()?.getCommitPosition() ?? '0') : null;
  if (options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS) {
    if (all?.hasStart() === true) return;
    const end = from === null ? store.log.length : placeOf(store.log, from);
    for (let index = end - 1; index >= 0; index -= 1) {
      const event = store.log[index];
      if (event !== undefined && matches(event)) yield event;
    }
    return;
  }
  if (all?.hasEnd() === true) return;
  // The log may grow while it is read; a read ends at what was there when it began.
  const end = store.log.length;
  for (let index = from === null ? 0 : placeOf(store.log, from); index < end; index += 1) {
    const event = store.log[index];
    if (event !== undefined && matches(event)) yield event;
  }
}
/** Index of the first event at or after the position. */
function placeOf(log, position) {
  let [low, high] = [0, log.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((log[middle]?.position ?? position) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
/** A subscription begins after its position, tells when it has caught up, and goes on. Only the log is subscribed to. */
async function subscribe(answering, options, store, around) {
  if (!(await survives('subscribe-before', answering, around))) return;
  await answering.write(confirmationAnswer(crypto.randomUUID()));
  const all = options.getAll();
  const after = all?.hasPosition() === true ? BigInt(all.getPosition()?.getCommitPosition() ?? '0') : -1n;
  const matches = matcherOf(options.getFilter());
  let index = all?.hasEnd() === true ? store.log.length : placeOf(store.log, after + 1n);
  let delivered = 0;
  let passed = 0;
  let live = false;
  let wake = () => undefined;
  const stopListening = store.onGrown(() => wake());
  answering.onOver(() => {
    stopListening();
    wake();
  });
  while (!answering.isOver) {
    const event = store.log[index];
    if (event === undefined) {
      if (!live) {
        live = true;
        await answering.write(caughtUpAnswer());
        if (!(await survives('subscribe-live', answering, around))) return stopListening();
        continue;
      }
      await new Promise((resolve) => {
        wake = resolve;
        if (store.log.length > index || answering.isOver) resolve();
      });
      continue;
    }
    index += 1;
    if (!matches(event)) {
      passed += 1;
      if (passed % CHECKPOINT_INTERVAL === 0) await answering.write(checkpointAnswer(event.position));
      continue;
    }
    if (!(await survives('subscribe-during', answering, around, delivered))) return stopListening();
    await answering.write(eventAnswer(event));
    delivered += 1;
  }
}
//# sourceMappingURL=reading.js.map
