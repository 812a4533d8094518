import { toDayNumber, type AppliesTo, type DataOf, type DayBounds, type Rank } from '@peildatum/policy';
import { entryOf } from './entry.js';
import type { Instrument, Register } from './register.js';

/** Parts of one instrument that enter together, on one day that may not be known. */
export interface Act {
  readonly instrument: Instrument;
  /** In order of recording: of two parts that say something on one topic under one citation the later is read. */
  readonly parts: readonly DataOf<'ActRecorded'>[];
  readonly entry: DayBounds;
  /** First day of validity where that lies before the entry; null where the text does not work back. */
  readonly worksBackTo: number | null;
  /** First day on which the act by its own words no longer holds; `Infinity` where it names none. */
  readonly endsOn: number;
  /** First day from which the instrument is withdrawn by law; `Infinity` where it was not. */
  readonly withdrawnFrom: number;
  /** The applications to which alone it applies; null: to all. */
  readonly appliesTo: AppliesTo | null;
  readonly rank: Rank;
  /** Order of recording among the acts of the same instrument. */
  readonly order: number;
}

/** All acts of a register, instrument by instrument. */
export function actsOf(register: Register): Act[] {
  return register.instruments.flatMap(actsOfInstrument);
}

function actsOfInstrument(instrument: Instrument): Act[] {
  const groups = new Map<string, DataOf<'ActRecorded'>[]>();
  for (const part of instrument.parts) {
    const group = groups.get(whatDecidesItsDates(instrument, part)) ?? [];
    groups.set(whatDecidesItsDates(instrument, part), [...group, part]);
  }
  return [...groups.values()].map((parts, order) => {
    const first = parts[0]!;
    return {
      instrument,
      parts,
      entry: entryOf(instrument, first),
      worksBackTo: first.worksBackTo === null ? null : toDayNumber(first.worksBackTo),
      endsOn: first.endsOn === null ? Infinity : toDayNumber(first.endsOn),
      withdrawnFrom: Math.min(
        Infinity,
        ...instrument.withdrawals.map((one) => toDayNumber(one.withdrawnFrom)),
      ),
      appliesTo: first.appliesTo,
      rank: first.source.rank,
      order,
    };
  });
}

/** Parts that agree on all of this enter together in every world: one publication decides for them. */
function whatDecidesItsDates(instrument: Instrument, part: DataOf<'ActRecorded'>): string {
  const { earliest, latest } = entryOf(instrument, part);
  return JSON.stringify([
    part.entry,
    part.worksBackTo,
    part.endsOn,
    part.appliesTo,
    part.source.rank,
    `${earliest}..${latest}`,
  ]);
}
