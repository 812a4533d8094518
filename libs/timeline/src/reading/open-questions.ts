import type { Scope } from '@peildatum/policy';
import type { Way } from './ways.js';

/** What a text leaves open about whom it means. */
export type OpenQuestion = 'area-boundary-unstated' | 'scope-unresolved';

/**
 * One way to settle what a text leaves open. `area`: whether an area that split off from a named one is meant by the old name, the same
 * for everything one act says. `words`: which scope that nobody could resolve means the region, by its {@link scopeKey}; null for none.
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

/** The questions whose answer makes a difference: two ways that differ in it alone say different things. */
export function questionsThatMatter(ways: readonly Way[]): OpenQuestion[] {
  const area = differs(ways, ({ reading }) => reading.words);
  const words = differs(ways, ({ reading }) => reading.area);
  return [
    ...(area ? ['area-boundary-unstated' as const] : []),
    ...(words ? ['scope-unresolved' as const] : []),
  ];
}

/** Whether ways that share their entries and this part of the reading say different things. */
function differs(ways: readonly Way[], shared: (way: Way) => string | null): boolean {
  const sayings = new Map<string, string>();
  for (const way of ways) {
    const key = JSON.stringify([way.entries?.earliest ?? null, shared(way)]);
    const said = sayings.get(key);
    if (said !== undefined && said !== way.content.says) return true;
    sayings.set(key, way.content.says);
  }
  return false;
}
