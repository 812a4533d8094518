import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import type { PolicyEvent, PolicyEventType } from '../model/events.js';
import { eventVersions } from '../model/schema.js';
import { collectFaults } from './faults.js';
import { eventShapes } from './shapes/events.js';
import { givenCountry, givenInstrument, sample, toRecord, type Outcome } from './testing/scenario.js';
import { act, advice, evidence, moratorium, moratoriumAct, nota, wbv } from './testing/stories.js';

const { numRuns, seed } = runs('decide');

type Recordable = Exclude<PolicyEventType, 'ExampleLedgerOpened'>;
const types = (Object.keys(eventVersions) as PolicyEventType[]).filter(
  (type): type is Recordable => type !== 'ExampleLedgerOpened',
);
const streams: readonly (readonly PolicyEvent[])[] = [
  [],
  [wbv],
  [wbv, act, sample('PublicationRecorded'), sample('InstrumentRectified'), sample('ProvisionLapsed')],
  [nota, advice, evidence, sample('AdviceDecided'), sample('ContradictionNoted')],
  [moratorium, moratoriumAct, sample('MoratoriumExtended')],
];

/** Every place in a value: the keys that lead to it. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  const deeper = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[...path], ...deeper.flatMap(([key, held]) => placesIn(held, [...path, key]))];
}

function replacedAt(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((held, at) => (String(at) === key ? replacedAt(held, rest, by) : held));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: replacedAt(fields[key], rest, by) };
}

/** What callers get wrong: other dates, ids and texts of the same type, and values of any type at all. */
const wrong = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '2025-02-30',
    '0000-01-01',
    '..',
    '[2025..]',
    '\uD800',
    'a/b',
    '__proto__',
    'C7/',
    'ML-99',
    'BF',
  ),
  fc.constantFrom<unknown>(null, [], {}, 0, -1, Number.NaN, Infinity, true, [null], [[]], { kind: 'words' }),
  fc.string({ unit: 'binary' }),
  fc.jsonValue() as fc.Arbitrary<unknown>,
);

const spoilt = fc.constantFrom(...types).chain((type) => {
  const { data } = sample(type);
  const place = fc.constantFrom(...placesIn(data));
  return fc.array(fc.tuple(place, wrong), { minLength: 1, maxLength: 3 }).map((changes) => ({
    type,
    data: changes.reduce<unknown>((spoiling, [path, by]) => safelyReplaced(spoiling, path, by), data),
  }));
});

function safelyReplaced(value: unknown, path: readonly string[], by: unknown): unknown {
  const stillThere = placesIn(value).some((place) => place.join('\n') === path.join('\n'));
  return stillThere ? replacedAt(value, path, by) : value;
}

function decideOn(stream: readonly PolicyEvent[], event: PolicyEvent): Outcome {
  const command = toRecord(event as PolicyEvent & { type: Recordable });
  const isOfCountry = event.type === 'NoPolicyStated' || event.type === 'CoverageAttested';
  return isOfCountry ? givenCountry().when(command) : givenInstrument(...stream).when(command);
}

describe('a decision', () => {
  it('is made on anything: accepted with well-formed events, or refused with faults that say where and what', () => {
    fc.assert(
      fc.property(fc.constantFrom(...streams), spoilt, (stream, event) => {
        const { decision } = decideOn(stream, event as PolicyEvent);
        if (decision.kind === 'refused') {
          expect(decision.faults.length).toBeGreaterThan(0);
          for (const fault of decision.faults) {
            expect(fault).toEqual({
              code: expect.stringMatching(/^[a-z]+(-[a-z]+)*$/),
              path: expect.any(String),
              nl: expect.stringMatching(/^\S.*\.$/u),
              en: expect.stringMatching(/^\S.*\.$/u),
            });
          }
          return;
        }
        for (const accepted of decision.events) {
          const faults = collectFaults();
          expect(eventShapes[accepted.type](accepted.data, faults)).toBe(true);
          expect(faults.found).toEqual([]);
        }
      }),
      { numRuns, seed },
    );
  });

  it('is the same each time, and once its events are recorded nothing remains to record', () => {
    fc.assert(
      fc.property(fc.constantFrom(...streams), spoilt, (stream, event) => {
        const first = decideOn(stream, event as PolicyEvent);
        expect(decideOn(stream, event as PolicyEvent)).toEqual(first);
        if (first.events === 'refused') return;
        const command = toRecord(event as PolicyEvent & { type: Recordable });
        const isOfCountry = event.type === 'NoPolicyStated' || event.type === 'CoverageAttested';
        const after = isOfCountry
          ? givenCountry(...first.events)
          : givenInstrument(...stream, ...first.events);
        expect(after.when(command).events).toEqual([]);
      }),
      { numRuns, seed },
    );
  });

  it('is made on values nested 20,000 deep, wherever they stand', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    for (const type of types) {
      for (const path of placesIn(sample(type).data)) {
        const event = { type, data: replacedAt(sample(type).data, path, deep) } as unknown as PolicyEvent;
        expect(decideOn(streams[2]!, event).events).toBe('refused');
      }
    }
  });

  it('does not change the command or the stream', () => {
    fc.assert(
      fc.property(fc.constantFrom(...streams), spoilt, (stream, event) => {
        const before = JSON.stringify([stream, event]);
        decideOn(stream, event as PolicyEvent);
        expect(JSON.stringify([stream, event])).toBe(before);
      }),
      { numRuns: Math.ceil(numRuns / 3), seed },
    );
  });
});
