import type { CountryCode, Framework, InstrumentId, Level, RegionId } from '@peildatum/policy';
import type { RegionSummary } from '../answer.js';
import { differenceOf, type RecordedComparison } from './difference.js';

const region = { id: 'ML-9' as RegionId, name: 'Ménaka' };

function summary(
  state: RegionSummary['state'],
  framework: Framework | null = null,
  level: Level | null = null,
): RegionSummary {
  return {
    region,
    state,
    level,
    framework,
    certainty: 'certain',
    candidates: null,
    period: { from: '..' as never, until: '..' as never },
    notices: [],
  };
}

const binary = summary('graded', 'binary', 'exceptional');
const higher = summary('graded', 'three-step', 'higher');
const exceptional = summary('graded', 'three-step', 'exceptional');
const silent = summary('none-by-silence', 'binary');

const asHighest: RecordedComparison = {
  country: 'ML' as CountryCode,
  framework: 'binary',
  level: 'exceptional',
  readAs: { framework: 'three-step', level: 'exceptional' },
  instrument: 'nota-2025-04-22' as InstrumentId,
};

function change(
  before: RegionSummary | null,
  after: RegionSummary | null,
  comparisons: readonly RecordedComparison[] = [],
  sameAct = false,
) {
  const governedAfter = sameAct ? 'a' : 'b';
  const both = { region, before, after, governedBefore: 'a', governedAfter, assessments: [] };
  return differenceOf(both, comparisons);
}

describe('the name of a change', () => {
  it('is about being graded where only one day is', () => {
    expect(change(silent, higher)?.change).toBe('newly-graded');
    expect(change(null, higher)?.change).toBe('newly-graded');
    expect(change(binary, silent)?.change).toBe('no-longer-graded');
  });

  it('compares two scales only where a source did so, and says which', () => {
    expect(change(binary, higher)?.change).toBe('framework-changed');
    expect(change(binary, higher, [asHighest])).toMatchObject({
      change: 'level-changed',
      comparison: { instrument: 'nota-2025-04-22' },
    });
  });

  it('is the scale alone where a source reads the levels as equal', () => {
    expect(change(binary, exceptional, [asHighest])).toMatchObject({
      change: 'framework-changed',
      comparison: null,
    });
  });

  it('needs no source within one scale', () => {
    expect(change(higher, exceptional)).toMatchObject({ change: 'level-changed', comparison: null });
  });

  it('is of the text where another act says the same', () => {
    expect(change(higher, higher)?.change).toBe('text-only');
  });

  it('is none where nothing changed or the region is graded on neither day', () => {
    expect(change(higher, higher, [], true)).toBeNull();
    expect(change(silent, summary('no-policy'))).toBeNull();
  });
});
