/** What an answer on a region rests on, for comparing it with another: in short what is read, and what is dear to work out only when asked for. */
export interface Footing {
  /** Readings, alternatives and whether the day was searched. */
  readonly readings: string;
  /** The periods of the readings. */
  readonly periods: () => string;
}

/** Whether the answers are the same, their readings and their periods included, and rest on the same acts, saying the same. */
export function sameFooting(a: Footing, b: Footing): boolean {
  return a.readings === b.readings && a.periods() === b.periods();
}

export function footingOver(all: readonly Footing[]): Footing {
  return {
    readings: JSON.stringify(all.map(({ readings }) => readings)),
    periods: () => JSON.stringify(all.map(({ periods }) => periods())),
  };
}
