/** What a text leaves open about whom it means. */
export type OpenQuestion = 'area-boundary-unstated' | 'scope-unresolved';

/**
 * One way to settle what a text leaves open. `area`: whether an area that split off from a named one is meant by the old name, the same
 * for everything one act says. `words`: which of the text's statements in words that nobody could resolve means the region, by its place
 * among them; null for none.
 */
export interface OpenReading {
  readonly area: 'in' | 'out';
  readonly words: number | null;
}

const areas = ['in', 'out'] as const;

/** Nothing beyond what the text names. */
export const nothingMore: OpenReading = { area: 'out', words: null };

/** Every way to settle both questions for a text with so many statements in words. */
export function openReadings(statementsInWords: number): OpenReading[] {
  return wordsOf(statementsInWords).flatMap((words) => areas.map((area) => ({ area, words })));
}

/** The questions whose answer makes a difference: two readings that differ in it alone have different outcomes. */
export function questionsThatMatter(
  statementsInWords: number,
  outcomeOf: (reading: OpenReading) => string,
): OpenQuestion[] {
  const choices = wordsOf(statementsInWords);
  const area = choices.some(
    (words) => outcomeOf({ area: 'in', words }) !== outcomeOf({ area: 'out', words }),
  );
  const words = areas.some(
    (side) => new Set(choices.map((one) => outcomeOf({ area: side, words: one }))).size > 1,
  );
  return [
    ...(area ? ['area-boundary-unstated' as const] : []),
    ...(words ? ['scope-unresolved' as const] : []),
  ];
}

function wordsOf(statementsInWords: number): (number | null)[] {
  return [null, ...Array.from({ length: statementsInWords }, (_, place) => place)];
}
