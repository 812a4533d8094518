import {
  formatBounds,
  toDayNumber,
  type DayBounds,
  type DayNumber,
  type Framework,
  type ImpreciseDate,
  type InstrumentId,
  type Level,
  type Recorded,
} from '@peildatum/policy';
import type { AnswerPeriod, Certainty, Question, State } from '@peildatum/timeline';
import { actsOf, type Act } from './acts.js';
import { horizonOf, type Ancestors, type Case, type Horizon } from './case.js';
import { publicSince } from './claims.js';
import { afterCorrections } from './corrections.js';
import { diaryOf, type Diary } from './diary.js';
import { knownAt } from './known-log.js';
import type { Reading } from './reading.js';
import { registerOf, type Register } from './register.js';
import { isOnCountry } from './text.js';
import { validFrom } from './world.js';
import { worldsOf } from './worlds.js';

/** What the oracle says, and what an answer of the timeline is compared on. */
export interface OracleAnswer {
  /** What all candidates share; `unknown` and null where they do not. */
  readonly state: State;
  readonly level: Level | null;
  readonly framework: Framework | null;
  readonly certainty: Certainty;
  readonly period: AnswerPeriod;
  /** Every reading that some world has on the asked day; one where the answer is not uncertain. */
  readonly candidates: readonly Candidate[];
  readonly beschikbaarOp: string | null;
}

export interface Candidate {
  /** Null where no act governs. */
  readonly instrument: InstrumentId | null;
  readonly state: State;
  readonly level: Level | null;
  readonly framework: Framework | null;
  readonly closedList: boolean | null;
  readonly endedOn: ImpreciseDate | null;
  readonly disputed: boolean;
  readonly alternative: boolean;
  readonly period: AnswerPeriod;
}

/** The answer to a question by the naive reading of its case: list the worlds, keep a diary of each, look at the asked day. */
export function answerOf(subject: Case): OracleAnswer {
  const asked = toDayNumber(subject.question.moments.geldigOp);
  const diaries = worldsOf(subject).map((world) => diaryOf(subject, world));

  const candidates = [...byReading(diaries, asked).values()].map((agreeing) =>
    candidateOf(agreeing, asked, subject),
  );
  const first = candidates[0]!;
  return {
    state: shared(candidates.map(({ state }) => state)) ?? 'unknown',
    level: shared(candidates.map(({ level }) => level)),
    framework: shared(candidates.map(({ framework }) => framework)),
    certainty: candidates.length > 1 ? 'uncertain' : isCovered(subject) ? 'certain' : 'as-recorded',
    period: candidates.length > 1 ? periodOfSameCandidates(diaries, asked, subject) : first.period,
    candidates,
    beschikbaarOp: subject.effectiveRecordedAt,
  };
}

/** All that bears on a question: known by K, not certainly hidden on O, about the country. */
export function caseOf(log: readonly Recorded[], question: Question, ancestors: Ancestors): Case {
  const known = knownAt(log, question.moments.beschikbaarOp);
  const all = registerOf(afterCorrections(known.events));
  const register = withoutWhatWasNotPublic(all, question.moments.openbaarOp);
  const acts = actsOf(register)
    .filter((act) => isOnCountry(act, question.country))
    .filter((act) => appliesOn(act, question.moments.application));
  return {
    question,
    acts,
    absences: register.absences.filter((absence) => absence.country === question.country),
    attestations: register.attestations.filter((attestation) => attestation.country === question.country),
    ancestors,
    effectiveRecordedAt: known.effectiveRecordedAt,
    horizon: horizonOf(log, question, acts),
  };
}

/** Whether an act applies to an application that was lodged on the day; a question that names none is about acts that apply to all. */
function appliesOn({ appliesTo }: Act, application: string | null): boolean {
  if (appliesTo === null || application === null) return true;
  const isLater = application >= appliesTo.date;
  return appliesTo.applications === 'lodged-on-or-after' ? isLater : !isLater;
}

/** Left out is only what had certainly not been made public by the day; of what nobody can tell, all is kept. */
function withoutWhatWasNotPublic(register: Register, openbaarOp: string | null): Register {
  if (openbaarOp === null) return register;
  const day = toDayNumber(openbaarOp as Question['moments']['geldigOp']);
  const hidden = new Set<string>(
    register.instruments
      .filter((instrument) => (publicSince(instrument)?.earliest ?? -Infinity) > day)
      .map(({ id }) => id),
  );
  return {
    ...register,
    instruments: register.instruments.filter(({ id }) => !hidden.has(id)),
    absences: register.absences.filter(
      ({ source }) => source.instrument === null || !hidden.has(source.instrument),
    ),
  };
}

/** The diaries that agree on a day, by what they agree on. */
function byReading(diaries: readonly Diary[], day: DayNumber): Map<string, Diary[]> {
  const groups = new Map<string, Diary[]>();
  for (const diary of diaries) {
    const { says } = diary.on(day);
    const agreeing = groups.get(says);
    if (agreeing === undefined) groups.set(says, [diary]);
    else agreeing.push(diary);
  }
  return groups;
}

function candidateOf(agreeing: readonly Diary[], asked: DayNumber, subject: Case): Candidate {
  const { act, state, level, framework, closedList, disputed, alternative, endedOn }: Reading =
    agreeing[0]!.on(asked).reading;
  const end =
    act !== null && endedOn === 'validity-start'
      ? within(agreeing.map(({ world }) => dayNamed(validFrom(act, world.fateOf.get(act)!), subject.horizon)))
      : endedOn === null
        ? null
        : within([Number(endedOn)]);
  return {
    instrument: act?.instrument.id ?? null,
    state,
    level,
    framework,
    closedList,
    disputed,
    alternative,
    endedOn: end === null ? null : formatBounds(end),
    period: periodOver(agreeing, asked, subject),
  };
}

/** Each world has its own run of days with the reading of the asked day; a border is where these runs begin or end, first and last. */
function periodOver(agreeing: readonly Diary[], asked: DayNumber, subject: Case): AnswerPeriod {
  const runs = agreeing.map((diary) => {
    const here = diary.on(asked).identity;
    return runOfDays(asked, subject, (day) => diary.on(day).identity === here);
  });
  return {
    from: formatBounds(within(runs.map((run) => run.from))),
    until: formatBounds(within(runs.map((run) => run.until))),
  };
}

/** An uncertain answer lasts as long as the candidates are the same. */
function periodOfSameCandidates(diaries: readonly Diary[], asked: DayNumber, subject: Case): AnswerPeriod {
  const candidatesOn = (day: DayNumber) =>
    [...new Set(diaries.map((diary) => diary.on(day).identity))].sort().join('\n');
  const here = candidatesOn(asked);
  const { from, until } = runOfDays(asked, subject, (day) => candidatesOn(day) === here);
  return { from: formatBounds(within([from])), until: formatBounds(within([until])) };
}

/** Walks out from the asked day, both ways, as long as a day is like it. `until` is exclusive. */
function runOfDays(
  asked: DayNumber,
  { horizon }: Case,
  isAlike: (day: DayNumber) => boolean,
): { from: DayNumber; until: DayNumber } {
  let from = asked;
  while (from > horizon.first && isAlike(from - 1)) from -= 1;
  let until = asked + 1;
  while (until <= horizon.last && isAlike(until)) until += 1;
  return { from: dayNamed(from, horizon), until: until > horizon.last ? Infinity : until };
}

/** The day itself, or no day in particular where it stands for some earlier time. */
function dayNamed(day: DayNumber, { named }: Horizon): DayNumber {
  return day < named ? -Infinity : day;
}

function within(days: readonly DayNumber[]): DayBounds {
  return { earliest: Math.min(...days), latest: Math.max(...days) };
}

function shared<T>(values: readonly T[]): T | null {
  return new Set(values).size === 1 ? values[0]! : null;
}

/** Both coordinates lie in days for which somebody attests to have searched. */
function isCovered({ question, attestations }: Case): boolean {
  return [question.moments.geldigOp, question.moments.inWerkingOp]
    .map(toDayNumber)
    .every((day) =>
      attestations.some(({ from, through }) => toDayNumber(from) <= day && day <= toDayNumber(through)),
    );
}
