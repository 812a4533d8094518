import type { Standing } from '../answer.js';
import type { Candidate } from '../reading/candidates.js';

/** What a set of readings says in short; `isAttested`: whether the day was searched. */
export function standingOf(candidates: readonly Candidate[], isAttested: boolean): Standing {
  const single = candidates.length === 1;
  const state = shared(candidates.map((one) => one.content.state)) ?? 'unknown';
  return {
    state,
    level: shared(candidates.map((one) => one.content.level)) ?? null,
    framework: shared(candidates.map((one) => one.content.framework)) ?? null,
    certainty: single ? (isAttested ? 'certain' : 'as-recorded') : 'uncertain',
    candidates: single
      ? null
      : candidates.map(({ content, node }) => ({
          state: content.state,
          level: content.level,
          instrument: node?.instrument ?? null,
        })),
  };
}

/** The value that all share; undefined where they differ. */
function shared<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  return values.every((one) => one === first || equal(one, first)) ? first : undefined;
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
