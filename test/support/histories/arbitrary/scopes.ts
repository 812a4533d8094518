import type { Scope } from '@peildatum/policy';
import fc from 'fast-check';
import { named } from '../events.js';
import { regions } from '../geography.js';

const someRegions = fc.uniqueArray(fc.constantFrom(...regions.map(({ id }) => id)), {
  minLength: 1,
  maxLength: 3,
});

/** The areas of another paragraph, of its own, of one that names none, or of one that nobody holds. */
const asIn = fc
  .constantFrom('C7/23.4.2', 'C7/23.4.2', 'C7/23.4.3', 'C7/23.5.2', 'C7/23.5.2', 'C7/23.6', 'C7/24.4.2')
  .map((citation): Scope => ({ kind: 'as-in', citation, words: null }));

const unresolved = fc.constantFrom('parts of the north', 'along the river');

/** What a text says in one breath. */
const simple: fc.Arbitrary<Scope> = fc.oneof(
  { weight: 3, arbitrary: someRegions.map((ids) => named(...ids)) },
  { weight: 1, arbitrary: fc.constant<Scope>({ kind: 'whole-country', words: null }) },
  { weight: 1, arbitrary: asIn },
);

/** A scope made of others. */
const composite: fc.Arbitrary<Scope> = fc.oneof(
  fc.tuple(simple, simple).map(([of, minus]): Scope => ({ kind: 'difference', of, minus, words: null })),
  simple.map((of): Scope => ({ kind: 'part', part: 'the city', of, words: null })),
  fc.option(simple).map((within): Scope => ({ kind: 'group', group: 'women', within, words: null })),
  fc
    .option(simple)
    .map((within): Scope => ({ kind: 'controlled-territory', by: 'a group', within, words: null })),
  fc.constant<Scope>({ kind: 'abroad', country: null, words: null }),
);

const union: fc.Arbitrary<Scope> = fc
  .tuple(
    fc.oneof(
      someRegions.map((ids) => named(...ids)),
      composite,
    ),
    composite,
  )
  .map(([a, b]): Scope => ({ kind: 'union', of: [a, b], words: null }));

/** An area as a text may put it, the remainder left out: that means something only beside other statements. */
export const scope: fc.Arbitrary<Scope> = fc.oneof(
  { weight: 8, arbitrary: someRegions.map((ids) => named(...ids)) },
  {
    weight: 2,
    arbitrary: someRegions.map((ids): Scope => ({ ...named(...ids), kind: 'all-but' }) as Scope),
  },
  { weight: 2, arbitrary: fc.constant<Scope>({ kind: 'whole-country', words: null }) },
  { weight: 1, arbitrary: unresolved.map((words): Scope => ({ kind: 'words', words })) },
  { weight: 2, arbitrary: composite },
  { weight: 1, arbitrary: union },
  { weight: 1, arbitrary: asIn },
);

export const remainder: Scope = { kind: 'remainder', words: 'the remaining regions' };
