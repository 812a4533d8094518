import fc from 'fast-check';
import type { ActNode } from '../record/act-node.js';
import { isKnownAt } from '../record/act-node.js';
import { EntriesKnownAt } from './entries-known-at.js';
import { EntryIndex } from './entry-index.js';
import type { Entries } from './entries.js';

/** What an arrangement by days of entry looks at of an act. */
const version = fc
  .record({
    observes: fc.boolean(),
    earliest: fc.nat(12),
    open: fc.constantFrom(0, 0, 3, Infinity),
    worksBack: fc.constantFrom(0, 0, 2),
    withdrawnFrom: fc.oneof(fc.nat(16), fc.constant(Infinity)),
    isRectified: fc.boolean(),
    knownFrom: fc.nat(30),
    known: fc.oneof(fc.nat(10), fc.constant(Infinity)),
  })
  .map(({ earliest, open, worksBack, knownFrom, known, observes, ...more }) => ({
    ...more,
    observes,
    hasLapses: false,
    entry: {
      bounds: { earliest, latest: observes ? earliest : earliest + open },
      worksBackTo: worksBack === 0 ? null : earliest - worksBack,
    },
    knownFrom,
    knownUntil: knownFrom + known,
  }))
  .map((fields) => fields as unknown as ActNode);

function indexOf(nodes: readonly ActNode[]): EntryIndex {
  const index = new EntryIndex();
  for (const node of nodes) index.add(node);
  return index;
}

/** All that may be asked of the entries about a day. */
function lookedAt(entries: Entries, day: number, accepts: (node: ActNode) => boolean) {
  const exact: ActNode[] = [];
  const observed: ActNode[] = [];
  entries.latestExact(day, accepts, exact);
  entries.observations(day, observed);
  return {
    exact,
    observed,
    exactNodes: entries.exactNodes,
    imprecise: entries.imprecise,
    retroactive: entries.retroactive,
    mended: entries.mended,
    observedFrom: entries.observedFrom,
    next: entries.nextExact(day),
    previous: entries.previousExact(day),
    after: entries.firstExactAfter(day, accepts),
    upTo: entries.hasExactUpTo(day, accepts),
  };
}

describe('the versions that a prefix of the log knew', () => {
  it('are looked at as if there were no others', () => {
    fc.assert(
      fc.property(
        fc.array(version, { maxLength: 30 }),
        fc.array(version, { maxLength: 5 }),
        fc.nat(45),
        fc.integer({ min: -1, max: 17 }),
        (nodes, later, prefix, day) => {
          const all = indexOf(nodes);
          const known = new EntriesKnownAt(all, prefix);
          const accepts = ({ isRectified }: ActNode) => !isRectified;
          const mine = nodes.filter((node) => isKnownAt(node, prefix));
          expect(lookedAt(known, day, accepts)).toEqual(lookedAt(indexOf(mine), day, accepts));
          const unknown = later.filter((node) => !isKnownAt(node, prefix));
          for (const node of unknown) all.add(node);
          expect(lookedAt(known, day, accepts)).toEqual(lookedAt(indexOf(mine), day, accepts));
        },
      ),
    );
  });

  it('are told anew where one of them was superseded', () => {
    const node = { ...fc.sample(version, { numRuns: 1, seed: 1 })[0]!, knownFrom: 3, knownUntil: Infinity };
    const act: ActNode = { ...node, observes: true };
    const index = indexOf([act]);
    expect(new EntriesKnownAt(index, 9).observedFrom).toBe(act.entry.bounds.earliest);
    act.knownUntil = 5;
    index.supersede();
    expect(new EntriesKnownAt(index, 9).observedFrom).toBe(Infinity);
  });
});
