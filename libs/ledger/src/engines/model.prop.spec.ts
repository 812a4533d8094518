import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { startStandIn, type StandIn } from '../../../../test/support/kurrentdb-stand-in/src/index.js';
import type {
  EventToAppend,
  ExpectedRevision,
  JsonObject,
  Ledger,
  Position,
  ReadStreamOptions,
} from '../port.js';
import { openEmbeddedLedger } from './embedded/index.js';
import { openKurrentDbLedger } from './kurrentdb/index.js';
import { openMemoryLedger } from './memory.js';

const runs = Number(process.env['PEILDATUM_PROPERTY_RUNS'] ?? 60);
const seed = Number(process.env['PEILDATUM_PROPERTY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
process.stderr.write(
  `ledger model: seed ${seed}, ${runs} runs (PEILDATUM_PROPERTY_SEED, PEILDATUM_PROPERTY_RUNS)\n`,
);

/** Every stream name, id and payload that can occur: few, so that they meet. */
const STREAMS = ['a', 'b', 'Ségou'] as const;
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

interface Append {
  readonly kind: 'append';
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly { readonly id: number; readonly value: number }[];
}
type Step =
  | Append
  | { readonly kind: 'together'; readonly appends: readonly Append[] }
  | { readonly kind: 'stream'; readonly stream: string; readonly options: ReadStreamOptions }
  | { readonly kind: 'all'; readonly after: number; readonly backward: boolean; readonly limit: number }
  | { readonly kind: 'reopen' };

const streams = fc.constantFrom(...STREAMS);
const expectations: fc.Arbitrary<ExpectedRevision> = fc.oneof(
  fc.constantFrom('none', 'exists', 'any', 'any', 'any'),
  fc.bigInt({ min: 0n, max: 6n }),
);
const appends: fc.Arbitrary<Append> = fc.record({
  kind: fc.constant('append'),
  stream: streams,
  expected: expectations,
  events: fc.uniqueArray(fc.record({ id: fc.nat(24), value: fc.nat(1) }), {
    minLength: 1,
    maxLength: 3,
    selector: (event) => event.id,
  }),
});
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: appends },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('together' as const),
        appends: fc.array(appends, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('stream' as const),
        stream: streams,
        options: fc.record(
          {
            direction: fc.constantFrom('forward' as const, 'backward' as const),
            from: fc.bigInt({ min: 0n, max: 6n }),
            limit: fc.nat(4),
          },
          { requiredKeys: [] },
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('all' as const),
        after: fc.nat(12),
        backward: fc.boolean(),
        limit: fc.nat(6),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
  ),
  { maxLength: 40 },
);

interface Recorded {
  readonly stream: string;
  readonly revision: number;
  readonly id: number;
  readonly value: number;
}

/** The port as an array, as slow and plain as can be. */
class Model {
  log: Recorded[] = [];

  append({ stream, expected, events }: Append): string {
    const known = events.map(({ id }) => this.log.find((one) => one.id === id));
    for (const [index, one] of known.entries()) {
      if (one === undefined) continue;
      if (one.stream !== stream) return 'event-id-reused other-stream';
      if (one.value !== events[index]?.value) return 'event-id-reused other-content';
    }
    if (known.every((one) => one !== undefined)) {
      const last = known.at(-1) as Recorded;
      return `repeated ${last.revision} at ${this.log.indexOf(last)}`;
    }
    if (known.some((one) => one !== undefined)) return 'event-id-reused partial';
    const length = this.streamOf(stream).length;
    const met =
      expected === 'any' ||
      (expected === 'none' && length === 0) ||
      (expected === 'exists' && length > 0) ||
      expected === BigInt(length - 1);
    if (!met) return `revision-conflict ${length - 1}`;
    for (const [index, event] of events.entries())
      this.log.push({ stream, revision: length + index, ...event });
    return `written ${length + events.length - 1} at ${this.log.length - 1}`;
  }

  together(requests: readonly Append[]): string {
    const before = [...this.log];
    const outcomes = requests.map((request) => this.append(request));
    const refusal = outcomes.find((outcome) => !/^(written|repeated)/.test(outcome));
    if (refusal === undefined) return outcomes.join(', ');
    this.log = before;
    return refusal;
  }

  streamOf(stream: string): Recorded[] {
    return this.log.filter((one) => one.stream === stream);
  }

  readStream(stream: string, { direction, from, limit }: ReadStreamOptions): Recorded[] {
    const backward = direction === 'backward';
    const events = this.streamOf(stream).filter(
      (one) => from === undefined || (backward ? BigInt(one.revision) <= from : BigInt(one.revision) >= from),
    );
    return (backward ? events.reverse() : events).slice(0, limit ?? events.length);
  }

  readAll(after: number, backward: boolean, limit: number): Recorded[] {
    if (after >= this.log.length) return (backward ? [...this.log].reverse() : [...this.log]).slice(0, limit);
    const events = backward ? this.log.slice(0, after).reverse() : this.log.slice(after + 1);
    return events.slice(0, limit);
  }
}

function eventOf({ id, value }: { id: number; value: number }): EventToAppend {
  return {
    id: idOf(id),
    type: 'Tested',
    schemaVersion: 1,
    data: { id, value },
    metadata: {
      recordedAt: '2025-06-04T09:15:00.000Z',
      actor: 'test',
      correlationId: 'c',
      causationId: null,
      idempotencyKey: 'k',
      requestHash: '0'.repeat(64),
    },
  };
}

async function recorded(
  events: AsyncIterable<{ stream: string; revision: bigint; data: JsonObject }>,
): Promise<Recorded[]> {
  const all: Recorded[] = [];
  for await (const { stream, revision, data } of events)
    all.push({ stream, revision: Number(revision), id: Number(data['id']), value: Number(data['value']) });
  return all;
}

/** An engine under the same steps; tells what happened in the model's words. */
class Engine {
  #ledger: Ledger;
  readonly #reopen: (ledger: Ledger) => Promise<Ledger>;
  readonly delivered: Recorded[] = [];

  constructor(ledger: Ledger, reopen: (ledger: Ledger) => Promise<Ledger>) {
    this.#ledger = ledger;
    this.#reopen = reopen;
  }

  async take(step: Step): Promise<unknown> {
    switch (step.kind) {
      case 'append':
        return this.#outcome(async () => [
          await this.#ledger.append(step.stream, step.expected, step.events.map(eventOf)),
        ]);
      case 'together':
        return this.#outcome(
          async () =>
            (await this.#ledger.appendAll?.(
              step.appends.map(({ stream, expected, events }) => ({
                stream,
                expected,
                events: events.map(eventOf),
              })),
            )) ?? [],
        );
      case 'stream':
        return recorded(this.#ledger.readStream(step.stream, step.options));
      case 'all': {
        const positions = await this.positions();
        const after = positions[step.after];
        return recorded(
          this.#ledger.readAll({
            direction: step.backward ? 'backward' : 'forward',
            limit: step.limit,
            ...(after === undefined ? {} : { after }),
          }),
        );
      }
      case 'reopen':
        this.#ledger = await this.#reopen(this.#ledger);
        return undefined;
    }
  }

  async positions(): Promise<Position[]> {
    const positions: Position[] = [];
    for await (const event of this.#ledger.readAll()) positions.push(event.position);
    return positions;
  }

  all(): Promise<Recorded[]> {
    return recorded(this.#ledger.readAll());
  }

  subscribed(): Promise<Recorded[]> {
    const delivered: Recorded[] = [];
    return new Promise((resolve, reject) => {
      this.#ledger.subscribe(null, {
        onEvent: ({ stream, revision, data }) =>
          void delivered.push({
            stream,
            revision: Number(revision),
            id: Number(data['id']),
            value: Number(data['value']),
          }),
        onCaughtUp: () => resolve(delivered),
        onEnded: reject,
      });
    });
  }

  verify(): Promise<unknown> {
    return this.#ledger.verify();
  }

  close(): Promise<void> {
    return this.#ledger.close();
  }

  async #outcome(
    append: () => Promise<readonly { revision: bigint; position: string; repeated: boolean }[]>,
  ): Promise<string> {
    try {
      const results = await append();
      const positions = (await this.positions()).map(String);
      return results
        .map(
          ({ revision, position, repeated }) =>
            `${repeated ? 'repeated' : 'written'} ${revision} at ${positions.indexOf(position)}`,
        )
        .join(', ');
    } catch (error) {
      const { code, reason, actual } = error as { code: string; reason?: string; actual?: bigint | null };
      return code === 'revision-conflict' ? `${code} ${actual ?? -1}` : `${code} ${reason}`;
    }
  }
}

describe('every engine behaves as the naive model, under any sequence of appends, reads and reopenings', () => {
  let standIn: StandIn;

  beforeAll(async () => {
    standIn = await startStandIn();
  });

  afterAll(() => standIn.stop());

  // It has no appendAll, and each run opens connections of its own: fewer runs.
  it('on a server, step by step', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const url = `${standIn.url}&ledger=${randomUUID()}`;
        const open = (): Promise<Ledger> => openKurrentDbLedger({ url, mode: 'write' });
        const model = new Model();
        const engine = new Engine(await open(), async (ledger) => {
          await ledger.close();
          return open();
        });
        try {
          for (const step of sequence.filter(({ kind }) => kind !== 'together'))
            expect({ step, outcome: await engine.take(step) }).toEqual({
              step,
              outcome: expectedOf(model, step),
            });
          expect(await engine.all()).toEqual(model.log);
          expect(await engine.subscribed()).toEqual(model.log);
          expect(await engine.verify()).toEqual([]);
        } finally {
          await engine.close();
        }
      }),
      { seed, numRuns: Math.ceil(runs / 5) },
    );
  }, 600_000);

  it('on this machine, step by step', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const folder = mkdtempSync(join(tmpdir(), 'peildatum-model-'));
        const model = new Model();
        const engines = {
          memory: new Engine(openMemoryLedger(), (ledger) => Promise.resolve(ledger)),
          embedded: new Engine(
            await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true }),
            async (ledger) => {
              await ledger.close();
              return openEmbeddedLedger({ folder, mode: 'write' });
            },
          ),
        };
        try {
          for (const step of sequence) {
            const expected = expectedOf(model, step);
            for (const [name, engine] of Object.entries(engines))
              expect({ name, step, outcome: await engine.take(step) }).toEqual({
                name,
                step,
                outcome: expected,
              });
          }
          for (const engine of Object.values(engines)) {
            expect(await engine.all()).toEqual(model.log);
            expect(await engine.subscribed()).toEqual(model.log);
            expect(await engine.positions()).toEqual(model.log.map((_, index) => String(index + 1)));
            expect(await engine.verify()).toEqual([]);
          }
        } finally {
          await Promise.all(Object.values(engines).map((engine) => engine.close()));
          rmSync(folder, { recursive: true });
        }
      }),
      { seed, numRuns: runs },
    );
  }, 120_000);
});

function expectedOf(model: Model, step: Step): unknown {
  switch (step.kind) {
    case 'append':
      return model.append(step);
    case 'together':
      return model.together(step.appends);
    case 'stream':
      return model.readStream(step.stream, step.options);
    case 'all':
      return model.readAll(step.after, step.backward, step.limit);
    case 'reopen':
      return undefined;
  }
}
