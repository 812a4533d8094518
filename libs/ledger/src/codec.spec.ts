import { describe, expect, it } from '@jest/globals';

import { buildEventCodec, type EventSchema } from './codec.js';
import type { JsonObject, Position, RecordedEnvelope } from './port.js';

function envelope(type: string, schemaVersion: number, data: JsonObject): RecordedEnvelope {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    type,
    schemaVersion,
    data,
    metadata: {
      recordedAt: '2025-06-04T09:15:00.000Z',
      actor: 'test',
      correlationId: 'c',
      causationId: null,
      idempotencyKey: 'k',
      requestHash: '0'.repeat(64),
    },
    stream: 'stream',
    revision: 0n,
    position: '1' as Position,
  };
}

const named: EventSchema = {
  type: 'Named',
  version: 3,
  upcasters: {
    1: ({ name, ...rest }) => ({ ...rest, names: [name ?? ''] }),
    2: (data) => ({ ...data, language: 'nl' }),
  },
};

describe('the event codec', () => {
  const codec = buildEventCodec([named, { type: 'Plain', version: 1 }]);

  it.each([
    [1, { name: 'Gao', code: 7 }],
    [2, { names: ['Gao'], code: 7 }],
    [3, { names: ['Gao'], code: 7, language: 'nl' }],
  ])('brings an event of version %d to the current version', (version, data) => {
    const recorded = envelope('Named', version, data);
    const decoded = codec.decode(recorded);
    expect(decoded).toEqual({
      type: 'Named',
      schemaVersion: 3,
      data: { names: ['Gao'], code: 7, language: 'nl' },
      envelope: recorded,
    });
    expect(recorded.data).toEqual(data);
  });

  it('stamps a new event with the current version', () => {
    expect(codec.stamp('Named')).toEqual({ type: 'Named', schemaVersion: 3 });
    expect(codec.types).toEqual(['Named', 'Plain']);
  });

  it('refuses a type that nobody registered', () => {
    const unknown = expect.objectContaining({
      code: 'unknown-event-type',
      eventType: 'Other',
      family: 'unsupported',
    });
    expect(() => codec.decode(envelope('Other', 1, {}))).toThrow(unknown);
    expect(() => codec.stamp('Other')).toThrow(unknown);
    expect(() => codec.decode(envelope('constructor', 1, {}))).toThrow(/no schema/);
  });

  it.each([4, 0, -1, 1.5, Number.NaN])(
    'refuses version %d of a type that goes from 1 through 3',
    (version) => {
      expect(() => codec.decode(envelope('Named', version, {}))).toThrow(
        expect.objectContaining({
          code: 'unsupported-event-version',
          found: version,
          oldestKnown: 1,
          newestKnown: 3,
        }),
      );
    },
  );

  it('refuses versions older than the oldest upcaster', () => {
    const young = buildEventCodec([{ type: 'Named', version: 3, upcasters: { 2: (data) => data } }]);
    expect(young.decode(envelope('Named', 2, {})).schemaVersion).toBe(3);
    expect(() => young.decode(envelope('Named', 1, {}))).toThrow(
      expect.objectContaining({ code: 'unsupported-event-version', oldestKnown: 2 }),
    );
  });

  it('says which event an upcaster failed on, and keeps the cause', () => {
    const cause = new Error('no name');
    const failing = buildEventCodec([
      {
        type: 'Named',
        version: 2,
        upcasters: {
          1: () => {
            throw cause;
          },
        },
      },
    ]);
    expect(() => failing.decode(envelope('Named', 1, {}))).toThrow(
      expect.objectContaining({ code: 'upcast-failed', fromVersion: 1, cause }),
    );
  });

  it('cannot be built with a gap, a step that leads nowhere, a type twice or a version below 1; all faults are listed', () => {
    const step = (data: JsonObject): JsonObject => data;
    expect(() =>
      buildEventCodec([
        { type: 'Gap', version: 4, upcasters: { 1: step, 3: step } },
        { type: 'Beyond', version: 2, upcasters: { 1: step, 2: step } },
        { type: 'Twice', version: 1 },
        { type: 'Twice', version: 1 },
        { type: 'Zero', version: 0 },
      ]),
    ).toThrow(
      expect.objectContaining({
        code: 'invalid-event-schemas',
        faults: [
          'Gap: no upcaster from version 2 to 3',
          'Beyond: an upcaster from version 2 leads nowhere (current version 2)',
          'Twice is registered twice',
          'Zero: version 0 is not a whole number from 1',
        ],
      }),
    );
  });
});
