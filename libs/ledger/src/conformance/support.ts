import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';

import type {
  EventMetadata,
  EventToAppend,
  JsonObject,
  Ledger,
  Position,
  ReadAllOptions,
  RecordedEnvelope,
} from '../port.js';

/** An event like no other, with the content given. */
export function newEvent(data: JsonObject = {}, changes: Partial<EventToAppend> = {}): EventToAppend {
  return { id: randomUUID(), type: 'Tested', schemaVersion: 1, data, metadata: newMetadata(), ...changes };
}

export function newEvents(count: number): EventToAppend[] {
  return Array.from({ length: count }, (_, index) => newEvent({ index }));
}

export function newMetadata(changes: Partial<EventMetadata> = {}): EventMetadata {
  return {
    recordedAt: '2025-06-04T09:15:00.000Z',
    actor: 'conformance',
    correlationId: randomUUID(),
    causationId: null,
    idempotencyKey: 'key',
    requestHash: '0'.repeat(64),
    ...changes,
  } as EventMetadata;
}

export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

export function allOf(ledger: Ledger, options: ReadAllOptions = {}): Promise<RecordedEnvelope[]> {
  return collect(ledger.readAll(options));
}

export function idsOf(events: readonly { readonly id: string }[]): string[] {
  return events.map((event) => event.id);
}

/** What an envelope holds of the event that was appended. */
export function contentOf(envelope: RecordedEnvelope): EventToAppend {
  const { id, type, schemaVersion, data, metadata } = envelope;
  return { id, type, schemaVersion, data, metadata };
}

export function headOf(ledger: Ledger): Promise<Position> {
  return ledger.head().then((head) => {
    assert.ok(head !== null, 'the ledger is not empty');
    return head;
  });
}

/** Runs what must be refused; gives the error after checking its stable code. */
export async function refused(action: () => Promise<unknown>, code: string): Promise<Error> {
  const error: unknown = await action().then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error !== null, `expected a refusal with code ${code}`);
  assert.ok(error instanceof Error, 'a refusal is an Error');
  assert.equal((error as { code?: unknown }).code, code, `${error.name}: ${error.message}`);
  return error;
}

/**
 * Runs what must be refused and checks that it left no trace: the same events, the same head, and the next append
 * stands where it would have stood.
 */
export async function refusedWithoutTrace(
  ledger: Ledger,
  action: () => Promise<unknown>,
  code: string,
): Promise<Error> {
  const before = await allOf(ledger);
  const headBefore = await ledger.head();
  const error = await refused(action, code);
  assert.deepEqual(await allOf(ledger), before, 'a refusal stores nothing');
  assert.equal(await ledger.head(), headBefore, 'a refusal does not move the head');
  return error;
}

/** Resolves when the condition holds; fails after five seconds. */
export async function eventually(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !condition(); waited += 5) {
    assert.ok(waited < 5000, `waited in vain until ${what}`);
    await pause(5);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
