import fc from 'fast-check';

import { parameters, runs } from '../support/property-runs.js';
import { corpus, itWithCorpus } from './support/corpus.js';
import { damaged } from './support/damage.js';
import { factsIn, readIn } from './support/facts.js';
import { inventedChapter, inventedSections } from './support/invented.js';

const invented = inventedChapter(inventedSections);
/** A text that ends where its last section begins is whole for all that it shows: nobody can tell it from one that has no such section. */
const withoutLast = invented.slice(0, invented.lastIndexOf('### 8  '));

describe('a damaged copy of a consolidated text', () => {
  it('is read to facts, where it is whole', () => {
    const facts = factsIn(readIn(invented));
    expect(facts.get('CD article-15c CD-NK')).toBe('binary exceptional');
    expect(facts.get('CD article-15c CD-KN')).toBe('binary not named');
    expect(facts.get('ML article-15c ML-5')).toBe('binary exceptional');
    expect(facts.get('SO article-15c SO-BN')).toBe('binary none');
    expect(facts.get('IQ decision-moratorium')).toBeUndefined();
    expect(facts.size).toBeGreaterThan(100);
  });

  it('never gives a fact that the whole one contradicts', () => {
    const whole = factsIn(readIn(invented));
    fc.assert(
      fc.property(damaged(invented), (copy) => {
        for (const [about, fact] of factsIn(readIn(copy)))
          expect([about, fact]).toEqual([about, whole.get(about)]);
      }),
      parameters(runs('damaged copies', 0.75)),
    );
  }, 3_600_000);

  it('never ends what the whole one goes on saying, nor says that it began later', () => {
    fc.assert(
      fc.property(damaged(invented), (copy) => {
        fc.pre(copy.trim() !== withoutLast.trim());
        const later = readIn(invented, copy).versions.at(-1)!;
        expect(later.changes.filter(({ kind }) => kind === 'ends').map(({ citation }) => citation)).toEqual(
          [],
        );
        expect(later.changes.flatMap(({ leftOut }) => leftOut)).toEqual([]);
        const earlier = readIn(copy, invented);
        expect(earlier.countries?.['absences'] ?? []).toEqual([]);
      }),
      parameters(runs('damaged copies after and before', 0.4)),
    );
  }, 3_600_000);

  itWithCorpus(
    'of the real ones neither',
    () => {
      const { raw } = corpus.at(-1)!;
      const whole = factsIn(readIn(raw));
      fc.assert(
        fc.property(damaged(raw), (copy) => {
          const read = readIn(raw, copy);
          for (const [about, fact] of factsIn({ ...read, versions: read.versions.slice(1) }))
            expect([about, fact]).toEqual([about, whole.get(about)]);
          expect(read.versions.at(-1)!.changes.flatMap(({ leftOut }) => leftOut)).toEqual([]);
        }),
        parameters(runs('damaged copies of the corpus', 0.08)),
      );
    },
    3_600_000,
  );
});
