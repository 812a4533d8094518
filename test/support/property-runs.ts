import { randomInt } from 'node:crypto';
import type { Parameters } from 'fast-check';

/** How often, and from which seed: a failure prints what to set to see it again. */
export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
  readonly path: string | undefined;
}

/**
 * Runs of a property over histories. `share`: how large a part of PEILDATUM_HISTORIES (default 240) this property takes.
 * PEILDATUM_SEED and PEILDATUM_PATH repeat a run; the seed is printed each time.
 */
export function runs(share = 1): Runs {
  const histories = Number(process.env['PEILDATUM_HISTORIES'] ?? 240);
  const seed = Number(process.env['PEILDATUM_SEED'] ?? randomInt(2 ** 31));
  return { numRuns: Math.max(1, Math.round(histories * share)), seed, path: process.env['PEILDATUM_PATH'] };
}

export function parameters<T>({ numRuns, seed, path }: Runs): Parameters<T> {
  return { numRuns, seed, ...(path === undefined ? {} : { path }) };
}
