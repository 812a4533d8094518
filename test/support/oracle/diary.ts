import { toDayNumber, type DayNumber } from '@peildatum/policy';
import type { Case } from './case.js';
import type { Point } from './point.js';
import { readingOf, type Reading } from './reading.js';
import type { World } from './world.js';

/** One world, day by day. */
export interface Diary {
  readonly world: World;
  /** What it says of a day of the horizon. */
  on(day: DayNumber): Entry;
}

/** What a diary says of one day. */
export interface Entry {
  readonly reading: Reading;
  /** Equal for readings of the same act that say the same, whatever paragraph of it says so. */
  readonly says: string;
  /** Equal where the words that say so are the same too: as long as that is so, a period lasts. */
  readonly identity: string;
}

/**
 * The reading of the days of the horizon in a world, each written when it is first looked at. Under `peildatum` both G and W are
 * that day; otherwise G is, and W stays where it was asked.
 */
export function diaryOf(subject: Case, world: World): Diary {
  const days = new Map<DayNumber, Entry>();
  return {
    world,
    on: (day) => {
      const known = days.get(day);
      if (known !== undefined) return known;
      const entry = entryFor(readingOf(subject, pointOn(subject, day), world));
      days.set(day, entry);
      return entry;
    },
  };
}

function pointOn({ question }: Case, day: DayNumber): Point {
  const { topic, country, moments } = question;
  const inWerkingOp = moments.peildatum === null ? toDayNumber(moments.inWerkingOp) : day;
  return { topic, country, geldigOp: day, inWerkingOp };
}

const entries = new WeakMap<Reading, Entry>();

/** Worlds share their readings; what each is called is put together once. */
function entryFor(reading: Reading): Entry {
  const known = entries.get(reading);
  if (known !== undefined) return known;
  const entry = newEntryFor(reading);
  entries.set(reading, entry);
  return entry;
}

function newEntryFor(reading: Reading): Entry {
  const { act, rests, ...content } = reading;
  const says = JSON.stringify([act === null ? null : [act.instrument.id, act.order], content]);
  return { reading, says, identity: says + rests };
}
