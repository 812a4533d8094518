/** Where the moment comes from. The only place in the product that reads the clock; everything else is told. */
export interface Clock {
  /** Now, RFC 3339 in UTC with milliseconds. */
  now(): string;
}

/** The clock of the machine. Not monotonic: `recordedAt` is read by its running maximum in log order (design §3, K). */
export const systemClock: Clock = { now: () => new Date().toISOString() };
