import { strict as assert } from 'node:assert';

import type { EventToAppend, ExpectedRevision, JsonObject } from '../../port.js';
import type { ConformanceCase } from '../kit.js';
import { newEvent, newEvents, refusedWithoutTrace } from '../support.js';

interface Malformed {
  readonly what: string;
  readonly stream?: unknown;
  readonly expected?: unknown;
  readonly events?: unknown;
  readonly path: string;
}

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

function deep(levels: number): JsonObject {
  let value: JsonObject = {};
  for (let level = 1; level < levels; level += 1) value = { a: value };
  return value;
}

function eventWith(field: string, value: unknown): unknown[] {
  return [{ ...newEvent(), [field]: value }];
}

function metadataWith(field: string, value: unknown): unknown[] {
  const event = newEvent();
  return [{ ...event, metadata: { ...event.metadata, [field]: value } }];
}

const twice = newEvent();

const malformed: readonly Malformed[] = [
  { what: 'an empty stream name', stream: '', path: '/stream' },
  { what: 'a stream name with a line break', stream: 'a\nb', path: '/stream' },
  { what: 'a stream name with a NUL', stream: 'a\0b', path: '/stream' },
  { what: 'a stream name with a lone surrogate', stream: 'a\ud800', path: '/stream' },
  { what: 'a stream name of 251 characters', stream: 'x'.repeat(251), path: '/stream' },
  { what: 'a stream name that begins with $', stream: '$all', path: '/stream' },
  { what: 'a stream name with a space at its end', stream: 'a ', path: '/stream' },
  { what: 'a stream name that is no text', stream: 7, path: '/stream' },
  { what: 'a negative expected revision', expected: -1n, path: '/expected' },
  { what: 'an expected revision as a number', expected: 0, path: '/expected' },
  { what: 'no events', events: [], path: '/events' },
  { what: 'one id twice', events: [twice, newEvent(), twice], path: '/events/2/id' },
  {
    what: 'an id in upper case',
    events: eventWith('id', newEvent().id.toUpperCase().replace(/^./, 'A')),
    path: '/events/0/id',
  },
  { what: 'an id that is no UUID', events: eventWith('id', 'first'), path: '/events/0/id' },
  { what: 'an empty type', events: eventWith('type', ''), path: '/events/0/type' },
  { what: 'a type with a space', events: eventWith('type', 'Was Recorded'), path: '/events/0/type' },
  { what: 'schema version 0', events: eventWith('schemaVersion', 0), path: '/events/0/schemaVersion' },
  { what: 'schema version 1.5', events: eventWith('schemaVersion', 1.5), path: '/events/0/schemaVersion' },
  { what: 'data that is an array', events: eventWith('data', []), path: '/events/0/data' },
  { what: 'data that is null', events: eventWith('data', null), path: '/events/0/data' },
  { what: 'NaN', events: eventWith('data', { a: { b: [1, Number.NaN] } }), path: '/events/0/data/a/b/1' },
  { what: 'infinity', events: eventWith('data', { a: Infinity }), path: '/events/0/data/a' },
  { what: 'a bigint', events: eventWith('data', { a: 1n }), path: '/events/0/data/a' },
  { what: 'undefined', events: eventWith('data', { a: undefined }), path: '/events/0/data/a' },
  { what: 'a Date', events: eventWith('data', { a: new Date(0) }), path: '/events/0/data/a' },
  {
    what: 'a toJSON method',
    events: eventWith('data', { a: { toJSON: () => 1 } }),
    path: '/events/0/data/a',
  },
  {
    what: 'a toJSON method that no listing of members shows',
    events: eventWith('data', { a: Object.defineProperty({}, 'toJSON', { value: () => 1 }) }),
    path: '/events/0/data/a',
  },
  {
    what: 'a lone surrogate in a text',
    events: eventWith('data', { a: ['x\udc00'] }),
    path: '/events/0/data/a/0',
  },
  {
    what: 'a lone surrogate in a name',
    events: eventWith('data', { 'x\ud800': 1 }),
    path: '/events/0/data/x\ud800',
  },
  { what: 'a circle', events: eventWith('data', cyclic), path: `/events/0/data${'/self'.repeat(200)}` },
  {
    what: 'nesting of 201 levels',
    events: eventWith('data', deep(201)),
    path: `/events/0/data${'/a'.repeat(200)}`,
  },
  {
    what: 'a moment without milliseconds',
    events: metadataWith('recordedAt', '2025-06-04T09:15:00Z'),
    path: '/events/0/metadata/recordedAt',
  },
  {
    what: 'a moment that does not exist',
    events: metadataWith('recordedAt', '2025-02-30T09:15:00.000Z'),
    path: '/events/0/metadata/recordedAt',
  },
  { what: 'no actor', events: metadataWith('actor', ''), path: '/events/0/metadata/actor' },
  {
    what: 'a causation id that is a number',
    events: metadataWith('causationId', 1),
    path: '/events/0/metadata/causationId',
  },
];

export const refusalCases: readonly ConformanceCase[] = [
  ...malformed.map(({ what, stream, expected, events, path }): ConformanceCase => ({
    name: `an append with ${what} is refused with the place of the fault`,
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', [newEvent()]);
      const error = await refusedWithoutTrace(
        ledger,
        () =>
          ledger.append(
            (stream ?? 'stream') as string,
            (expected ?? 'any') as ExpectedRevision,
            (events ?? [newEvent()]) as EventToAppend[],
          ),
        'invalid-append',
      );
      const { faults } = error as unknown as { faults: readonly { path: string }[] };
      assert.ok(
        faults.some((fault) => fault.path === path),
        `${path} is among ${faults.map((fault) => fault.path).join(', ')}`,
      );
      assert.equal((await ledger.append('stream', 0n, newEvents(1))).revision, 1n);
    },
  })),
  {
    name: 'every fault of an append is listed at once',
    run: async ({ ledger }) => {
      const events = [
        { ...newEvent({ a: Number.NaN, b: 'x\ud800' }), id: 'one' },
        { ...newEvent(), schemaVersion: 0 },
      ];
      const error = await refusedWithoutTrace(
        ledger,
        () => ledger.append('', 'any', events),
        'invalid-append',
      );
      const { faults } = error as unknown as { faults: readonly { path: string }[] };
      assert.deepEqual(faults.map((fault) => fault.path).sort(), [
        '/events/0/data/a',
        '/events/0/data/b',
        '/events/0/id',
        '/events/1/schemaVersion',
        '/stream',
      ]);
    },
  },
];
