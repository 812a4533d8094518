/** What a text leaves open about whom it means. */
export type OpenQuestion = 'area-boundary-unstated' | 'scope-unresolved';

/**
 * One way to settle what a text leaves open, the same for everything one act says. `area`: whether an area that split off from a named one
 * is meant by the old name. `words`: whether words that nobody could resolve mean the region.
 */
export interface OpenReading {
  readonly area: 'in' | 'out';
  readonly words: 'in' | 'out';
}

/** Every way to settle both questions. */
export const openReadings: readonly OpenReading[] = [
  { area: 'in', words: 'in' },
  { area: 'in', words: 'out' },
  { area: 'out', words: 'in' },
  { area: 'out', words: 'out' },
];

/** Nothing beyond what the text names. */
export const nothingMore: OpenReading = { area: 'out', words: 'out' };

/** The questions whose answer makes a difference: two readings that differ in it alone have different outcomes. */
export function questionsThatMatter(outcomeOf: (reading: OpenReading) => string): OpenQuestion[] {
  const differs = (a: OpenReading, b: OpenReading) => outcomeOf(a) !== outcomeOf(b);
  const area = (['in', 'out'] as const).some((words) =>
    differs({ area: 'in', words }, { area: 'out', words }),
  );
  const words = (['in', 'out'] as const).some((side) =>
    differs({ area: side, words: 'in' }, { area: side, words: 'out' }),
  );
  return [
    ...(area ? ['area-boundary-unstated' as const] : []),
    ...(words ? ['scope-unresolved' as const] : []),
  ];
}
