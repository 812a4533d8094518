import { toDayNumber, type DayNumber } from '@peildatum/policy';
import type { Case } from './case.js';
import type { Point } from './point.js';
import { readingOf, type Reading } from './reading.js';
import type { World } from './world.js';

/** One world, day by day. */
export interface Diary {
  readonly world: World;
  readonly readings: ReadonlyMap<DayNumber, Reading>;
}

/**
 * The reading of every day of the horizon in a world. Under `peildatum` both G and W are that day;
 * otherwise G is, and W stays where it was asked.
 */
export function diaryOf(subject: Case, world: World): Diary {
  const readings = new Map<DayNumber, Reading>();
  for (let day = subject.horizon.first; day <= subject.horizon.last; day += 1) {
    readings.set(day, readingOf(subject, pointOn(subject, day), world));
  }
  return { world, readings };
}

function pointOn({ question }: Case, day: DayNumber): Point {
  const { topic, country, moments } = question;
  const inWerkingOp = moments.peildatum === null ? toDayNumber(moments.inWerkingOp) : day;
  return { topic, country, geldigOp: day, inWerkingOp };
}

/** Equal for readings of the same act with the same content, and for no others. */
export function identity({ act, ...content }: Reading): string {
  const whose = act === null ? null : [act.instrument.id, act.order];
  return JSON.stringify([whose, content]);
}
