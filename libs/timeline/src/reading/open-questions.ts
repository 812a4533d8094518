import type { Scope } from '@peildatum/policy';

/** What a text leaves open about whom it means. */
export type OpenQuestion = 'area-boundary-unstated' | 'scope-unresolved';

/**
 * One way to settle what a text leaves open. `area`: whether an area that split off from a named one is meant by the old name, the same
 * for everything one act says. `words`: which scope that means the region in part, or in words that nobody could resolve, is the one that
 * counts, by its {@link scopeKey}; null for none. Of a moratorium: null that it runs, anything else that it does not.
 */
export interface OpenReading {
  readonly area: 'in' | 'out';
  readonly words: string | null;
}

/** Nothing beyond what the text names. */
export const nothingMore: OpenReading = { area: 'out', words: null };

/** Equal scopes mean the same, wherever a text has them. */
export function scopeKey(scope: Scope): string {
  return JSON.stringify(scope);
}

/** Every way to settle both questions: for a text with these scopes in words, and with or without an area that others split off from. */
export function openReadings(words: readonly string[], hasOpenArea: boolean): OpenReading[] {
  const areas = hasOpenArea ? (['in', 'out'] as const) : (['out'] as const);
  return [null, ...words].flatMap((one) => areas.map((area) => ({ area, words: one })));
}
