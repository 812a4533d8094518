import { toDayNumber, type DayNumber, type MoratoriumTerm } from '@peildatum/policy';
import type { Act } from './acts.js';
import type { Said } from './text.js';
import type { Point } from './point.js';
import { validFrom, type Fate } from './world.js';

/** Half-open: the moratorium runs from `from` until the day before `until`. */
export interface Run {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** The runs of a moratorium as the law stood on W: its own term, and one for every extension that had entered. */
export function runsOf(act: Act, said: Said, term: MoratoriumTerm, point: Point, fate: Fate): Run[] {
  const lastDay = term.until === null ? Infinity : toDayNumber(term.until);
  const runs = [{ from: validFrom(act, fate), until: Math.min(lastDay, endOfDuration(act, term)) }];
  const extensions = act.instrument.extensions
    .filter((one) => one.part === said.part.part && toDayNumber(one.entersOn) <= point.inWerkingOp)
    .sort((a, b) => toDayNumber(a.entersOn) - toDayNumber(b.entersOn));
  for (const extension of extensions) {
    const end = runs.at(-1)!.until;
    const entersOn = toDayNumber(extension.entersOn);
    const worksBackTo = extension.worksBackTo === null ? entersOn : toDayNumber(extension.worksBackTo);
    // In time it joins on; after the lapse the gap stays, but for as far as the text works back.
    const from = entersOn <= end ? end : Math.max(end, worksBackTo);
    runs.push({ from, until: toDayNumber(extension.until) });
  }
  return runs;
}

/** The day from which a moratorium runs, where the record has it; a term that is counted from no known day has no end. */
function startOf(act: Act): number {
  const { earliest, latest } = act.entry;
  return act.worksBackTo ?? (earliest === latest ? earliest : Infinity);
}

/** The day on which the duration that a term states is over; `Infinity` where it states none, or from no known day. */
export function endOfDuration(act: Act, { lasts }: MoratoriumTerm): number {
  return lasts === null ? Infinity : startOf(act) + lasts.count * (lasts.unit === 'weeks' ? 7 : 1);
}

/** Whether the term may have ended without anybody recording it: on its event, or so long after a day that is not known. An extension states an end. */
export function mayHaveEnded(act: Act, term: MoratoriumTerm, runs: readonly Run[]): boolean {
  if (runs.length > 1) return false;
  return term.endsOnEvent !== null || (term.lasts !== null && startOf(act) === Infinity);
}

/** The same runs, cut off where the moratorium ended before its time. */
export function cutOff(runs: readonly Run[], end: DayNumber): Run[] {
  return runs
    .filter((run, index) => index === 0 || run.from < end)
    .map((run) => ({ from: run.from, until: Math.min(run.until, end) }));
}

export function runsOn(runs: readonly Run[], day: DayNumber): boolean {
  return runs.some((run) => run.from <= day && day < run.until);
}

/** The end of the last run before a day on which none runs. */
export function lastEnd(runs: readonly Run[], day: DayNumber): DayNumber {
  return Math.max(...runs.map((run) => run.until).filter((until) => until <= day));
}

/** Whether a court had found the moratorium unlawful by W: it is then disputed from its start. */
export function isDisputed(act: Act, { topic, country, inWerkingOp }: Point): boolean {
  return act.instrument.findings.some(
    (finding) =>
      finding.finding === 'unlawful' &&
      finding.country === country &&
      (finding.topic === null || finding.topic === topic) &&
      toDayNumber(finding.judgedOn) <= inWerkingOp,
  );
}
