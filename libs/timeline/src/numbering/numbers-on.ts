import {
  isWithin,
  renumbered,
  type DayBounds,
  type DayNumber,
  type InstrumentId,
  type PolicyOwner,
} from '@peildatum/policy';

/** A section or paragraph that got another number. */
export interface Renumbering {
  readonly country: PolicyOwner;
  readonly from: string;
  readonly to: string;
  readonly effectiveOn: DayBounds;
  /** The instrument that brought it about: its own paragraphs bear the new numbers already. */
  readonly instrument: InstrumentId;
  readonly event: string;
}

/** Where a number stands written: by which instrument, and since when it speaks. */
export interface Written {
  readonly citation: string;
  readonly by: InstrumentId;
  readonly since: DayBounds;
}

/**
 * The numbers that a paragraph may bear on a day, of which one is right: one where its renumberings are dated well enough, more where a
 * renumbering may or may not have come before the day, or before the text.
 */
export function numbersOn(
  { citation, by, since }: Written,
  renumberings: readonly Renumbering[],
  day: DayNumber,
): readonly string[] {
  let numbers = new Set([citation]);
  for (const one of renumberings) {
    if (one.instrument === by) continue;
    const { earliest, latest } = one.effectiveOn;
    if (earliest > day || latest <= since.earliest) continue;
    const isSure = latest <= day && earliest > since.latest;
    const after = new Set<string>();
    for (const number of numbers) {
      if (!isSure || !isWithin(number, one.from)) after.add(number);
      after.add(renumbered(number, one.from, one.to));
    }
    numbers = after;
  }
  return [...numbers];
}
