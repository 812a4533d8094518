import type { Scope } from '@peildatum/policy';
import fc from 'fast-check';
import { named } from '../events.js';
import { regions } from '../geography.js';

const someRegions = fc.uniqueArray(fc.constantFrom(...regions.map(({ id }) => id)), {
  minLength: 1,
  maxLength: 3,
});

const unresolved = fc.constantFrom('parts of the north', 'along the river');

/** An area as a text may put it, the remainder left out: that means something only beside other statements. */
export const scope: fc.Arbitrary<Scope> = fc.oneof(
  { weight: 8, arbitrary: someRegions.map((ids) => named(...ids)) },
  {
    weight: 2,
    arbitrary: someRegions.map((ids): Scope => ({ ...named(...ids), kind: 'all-but' }) as Scope),
  },
  { weight: 2, arbitrary: fc.constant<Scope>({ kind: 'whole-country', words: null }) },
  { weight: 1, arbitrary: unresolved.map((words): Scope => ({ kind: 'words', words })) },
);

export const remainder: Scope = { kind: 'remainder', words: 'the remaining regions' };
