import { randomInt } from 'node:crypto';
import type { Parameters } from 'fast-check';

/** How often a property runs, and from which seed. */
export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * The runs of a property over histories, told on stdout so that they can be repeated. `share`: how large a part of
 * PEILDATUM_HISTORIES (default 240) it takes. Without PEILDATUM_SEED every run invents the same histories, so that a change is what makes a
 * difference; `PEILDATUM_SEED=random` invents others. PEILDATUM_PATH is the path that a failure names.
 */
export function runs(property: string, share = 1): Runs {
  const histories = Number(process.env['PEILDATUM_HISTORIES'] ?? 240);
  const asked = process.env['PEILDATUM_SEED'] ?? '20250604';
  const seed = asked === 'random' ? randomInt(2 ** 31) : Number(asked);
  const numRuns = Math.max(1, Math.round(histories * share));
  process.stdout.write(`${property}: ${numRuns} runs, PEILDATUM_SEED=${seed}\n`);
  return { numRuns, seed };
}

export function parameters<T>({ numRuns, seed }: Runs): Parameters<T> {
  const path = process.env['PEILDATUM_PATH'];
  return { numRuns, seed, ...(path === undefined ? {} : { path }) };
}
