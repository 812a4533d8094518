import {
  boundsOf,
  isWithin,
  renumbered,
  type DayBounds,
  type DayNumber,
  type InstrumentId,
  type PolicyOwner,
} from '@peildatum/policy';
import { datesOf } from '../answering/dates-of-instrument.js';
import { countsAsPublic, type Viewpoint } from '../reading/viewpoint.js';
import type { PolicyRecord } from '../record/policy-record.js';

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

/** The renumberings of a country's section, or of the general part, that count from the viewpoint, earliest first. */
export function renumberingsOf(
  record: PolicyRecord,
  country: PolicyOwner,
  viewpoint: Pick<Viewpoint, 'prefix' | 'openbaarOp'>,
): Renumbering[] {
  const found: Renumbering[] = [];
  for (const id of record.country(country)?.instruments ?? []) {
    const facts = record.factsOf(id, viewpoint.prefix);
    if (facts === undefined || facts.renumberings.length === 0) continue;
    if (!countsAsPublic(datesOf(facts).madePublic, viewpoint as Viewpoint)) continue;
    for (const { event, recorded } of facts.renumberings) {
      const { from, to, effectiveOn } = event.data;
      if (event.data.country !== country) continue;
      found.push({
        country,
        from,
        to,
        effectiveOn: boundsOf(effectiveOn),
        instrument: id,
        event: recorded.id,
      });
    }
  }
  return found.sort(
    (a, b) => a.effectiveOn.earliest - b.effectiveOn.earliest || a.effectiveOn.latest - b.effectiveOn.latest,
  );
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
