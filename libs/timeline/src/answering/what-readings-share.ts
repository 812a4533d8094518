import type { Reading } from '../answer.js';

/** Of an uncertain answer: what every reading says, and nothing where they differ. */
export type Shared = Pick<
  Reading,
  | 'state'
  | 'level'
  | 'framework'
  | 'closedList'
  | 'presumption'
  | 'endedOn'
  | 'disputed'
  | 'term'
  | 'protectionAlternative'
  | 'otherAlternatives'
  | 'generalPolicy'
>;

/** What all readings say alike; of at least one. */
export function whatReadingsShare(readings: readonly Reading[]): Shared {
  const common = <K extends keyof Reading>(key: K) => valueOfAll(readings, key);
  return {
    state: common('state') ?? 'unknown',
    level: common('level'),
    framework: common('framework'),
    closedList: common('closedList'),
    presumption: common('presumption'),
    endedOn: common('endedOn'),
    disputed: common('disputed') ?? false,
    term: common('term'),
    protectionAlternative: common('protectionAlternative'),
    otherAlternatives: common('otherAlternatives') ?? [],
    generalPolicy: common('generalPolicy') ?? [],
  };
}

/** The value that a field has in all readings; null where they differ. */
export function valueOfAll<K extends keyof Reading>(readings: readonly Reading[], key: K): Reading[K] | null {
  const first = readings[0]![key];
  return readings.every((one) => equal(one[key], first)) ? first : null;
}

/** The entries of a list that stand in every reading, in the order of the first. */
export function inEveryReading<T>(
  readings: readonly Reading[],
  listOf: (reading: Reading) => readonly T[],
): T[] {
  return listOf(readings[0]!).filter((one) =>
    readings.every((other) => listOf(other).some((same) => equal(one, same))),
  );
}

function equal(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
