import type { DayNumber } from '@peildatum/policy';
import type { Act } from './acts.js';
import type { Point } from './point.js';
import { lapsedFrom, type Said } from './text.js';
import { validFrom, type Fate } from './world.js';

/** The first day on which nothing an act says on a topic holds any more. `validity-start`: all it says is that the topic ends. */
export type End = DayNumber | 'validity-start';

/** When what the act said on the topic had ended, as seen from G and W; null where some of it holds, or its silence does. */
export function endOf(act: Act, said: readonly Said[], point: Point, fate: Fate): End | null {
  if (said.length > 0 && said.every(saysThatItEnds)) {
    return act.endsOn < validFrom(act, fate) ? act.endsOn : 'validity-start';
  }
  const lasting = said.filter((one) => !saysThatItEnds(one)).map((one) => endOfProvision(act, one, point));
  const end = lasting.length === 0 ? endOfAct(act, point) : Math.max(...lasting);
  return end <= point.geldigOp ? end : null;
}

/** Whether the provision holds on G, as the law stood on W. */
export function holds(act: Act, said: Said, point: Point): boolean {
  return !saysThatItEnds(said) && endOfProvision(act, said, point) > point.geldigOp;
}

/** A lapse ends one provision; what ends the act ends all of them. */
function endOfProvision(act: Act, { part, provision }: Said, point: Point): DayNumber {
  const lapsed = lapsedFrom(act, part, provision.topic, provision.country);
  return Math.min(endOfAct(act, point), ifTakenEffect(lapsed, point));
}

/** By withdrawal, or by its own words. */
function endOfAct(act: Act, point: Point): DayNumber {
  return Math.min(ifTakenEffect(act.withdrawnFrom, point), act.endsOn);
}

/** A decision to end obeys the same test as an act: it counts for W from the day it takes effect. */
function ifTakenEffect(day: DayNumber, { inWerkingOp }: Point): DayNumber {
  return day <= inWerkingOp ? day : Infinity;
}

function saysThatItEnds({ provision }: Said): boolean {
  return provision.content.kind === 'ended';
}
