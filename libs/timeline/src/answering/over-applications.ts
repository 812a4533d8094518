import {
  boundsOf,
  formatBounds,
  type DayNumber,
  type ImpreciseDate,
  type InstrumentId,
} from '@peildatum/policy';
import type { Answer, AnswerPeriod, HistoryRun, Reading, RegionSummary } from '../answer.js';
import type { Moments } from '../question.js';
import type { AnswerBuilder } from './answer-builder.js';
import type { CountryRecord } from '../record/country-record.js';
import { footingOver } from './footing.js';
import { distinctNotices, notice } from './notices.js';
import { uncertainAmong } from './sentences.js';
import { valueOfAll, whatReadingsShare } from './what-readings-share.js';
import { whyUncertain } from './why-uncertain.js';

/**
 * The days of lodging that stand for all applications that the acts on a country tell apart. One where the question names the day; `null`
 * alone where no act tells applications apart.
 */
export function applicationsToTell(
  record: CountryRecord,
  application: DayNumber | null,
): readonly (DayNumber | null)[] {
  if (application !== null) return [application];
  const days = record.lodgingDays();
  return days.length === 0 ? [null] : [days[0]! - 1, ...days];
}

/** Whether nothing tells applications apart, nor what had been made public by when. */
export function isToldAlike(
  record: CountryRecord,
  { openbaarOp, application }: Pick<Moments, 'openbaarOp' | 'application'>,
): boolean {
  return openbaarOp === null && application === null && record.lodgingDays().length === 0;
}

/** What can be asked about one topic of one country at one set of coordinates. */
export type Answers = Pick<
  AnswerBuilder,
  | 'answer'
  | 'summary'
  | 'inShort'
  | 'governingKey'
  | 'standing'
  | 'footing'
  | 'governingInstrument'
  | 'regionNotices'
  | 'countryAlternatives'
  | 'asked'
  | 'frameworkInForce'
  | 'coverage'
>;

/** The answers for all applications put together; those themselves where there is one kind. */
export function answersOver(all: readonly AnswerBuilder[]): Answers {
  const [first] = all as readonly [AnswerBuilder, ...AnswerBuilder[]];
  if (all.length === 1) return first;
  return {
    answer: (region) =>
      answerOver(
        all.map((one) => one.answer(region)),
        (place, id) => all[place]!.governingIn(id),
      ),
    summary: (region) =>
      summaryOver(all.map((one) => ({ ...one.summary(region), instrument: one.governingIn(region.id) }))),
    inShort: (region) => {
      const { state, level, framework, certainty, candidates } = inShort(
        all.map((one) => ({ ...one.inShort(region), notices: [], instrument: one.governingIn(region.id) })),
      );
      return { state, level, framework, certainty, candidates };
    },
    footing: (region) => footingOver(all.map((one) => one.footing(region))),
    standing: (region) => JSON.stringify(all.map((one) => one.standing(region))),
    governingKey: (region) => same(all.map((one) => one.governingKey(region))),
    governingInstrument: (region) => {
      const facts = all.map((one) => one.governingInstrument(region));
      return new Set(facts.map((one) => one?.id)).size === 1 ? facts[0]! : null;
    },
    regionNotices: (region) => distinctNotices(all.flatMap((one) => one.regionNotices(region))),
    countryAlternatives: () => same(all.map((one) => one.countryAlternatives())),
    asked: { ...first.asked, application: null },
    frameworkInForce: first.frameworkInForce,
    coverage: first.coverage,
  };
}

function same<T>(values: readonly T[]): T | null {
  return new Set(values.map((one) => JSON.stringify(one))).size === 1 ? values[0]! : null;
}

/**
 * One answer for all applications: where they differ an uncertain one, with the readings of all and the reason. `governingIn`: the act that
 * governs a region by the answer at that place.
 */
function answerOver(
  answers: readonly Answer[],
  governingIn: (place: number, region: string) => InstrumentId | null,
): Answer {
  const [first, ...others] = answers as readonly [Answer, ...Answer[]];
  if (others.length === 0) return first;
  const regions =
    first.regions?.map(({ region }, index) =>
      summaryOver(
        answers.map((one, place) => ({
          ...one.regions![index]!,
          instrument: governingIn(place, region.id),
        })),
      ),
    ) ?? null;
  const asked = { ...first.asked, application: null };
  const period = intersection(answers.map((one) => one.period));
  const readings = readingsOver(answers);
  const sets = new Set(
    answers.map(({ candidates, ...one }) => (candidates ?? [one]).map(identity).sort().join()),
  );
  const open = readings.flatMap(({ differs }) =>
    differs ? [notice('alternative-not-established', null)] : [],
  );
  if (sets.size === 1 && open.length === 0) return { ...first, asked, period, regions };
  const notices = distinctNotices([
    notice('depends-on-date-of-application', null),
    ...open,
    ...answers.flatMap((one) => one.notices),
  ]);
  if (sets.size === 1) {
    const candidates = first.candidates === null ? null : readings.map(({ reading }) => reading);
    const { protectionAlternative, otherAlternatives } = whatReadingsShare(
      readings.map(({ reading }) => reading),
    );
    return {
      ...first,
      asked,
      period,
      regions,
      notices,
      protectionAlternative,
      otherAlternatives,
      candidates,
    };
  }
  const all = readings.map(({ reading: { certainty: _, asked: __, ...one } }): Reading => ({
    ...one,
    asked,
    certainty: 'uncertain',
  }));
  return {
    ...first,
    asked,
    period,
    regions,
    notices,
    ...whatReadingsShare(all),
    certainty: 'uncertain',
    label: uncertainAmong(
      first.asked.geldigOp,
      all.map(({ label }) => label),
      whyUncertain(notices),
    ),
    basis: valueOfAll(all, 'basis') ?? [],
    courtFindings: valueOfAll(all, 'courtFindings') ?? [],
    candidates: all,
  };
}

/** Each reading of any of the answers once; `differs`: whether another alternative stands beside it for other applications, and so none is named. */
function readingsOver(
  answers: readonly Answer[],
): { readonly reading: Reading; readonly differs: boolean }[] {
  const groups = new Map<string, Reading[]>();
  for (const one of answers.flatMap((answer): readonly Reading[] => answer.candidates ?? [answer])) {
    const group = groups.get(identity(one));
    if (group === undefined) groups.set(identity(one), [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) => {
    const [reading] = group as [Reading, ...Reading[]];
    const beside = group.map((one) => JSON.stringify([one.protectionAlternative, one.otherAlternatives]));
    if (new Set(beside).size === 1) return { reading, differs: false };
    const notices = distinctNotices([
      notice('depends-on-date-of-application', null),
      notice('alternative-not-established', null),
      ...group.flatMap((one) => one.notices),
    ]);
    return {
      reading: { ...reading, protectionAlternative: null, otherAlternatives: [], notices },
      differs: true,
    };
  });
}

/** A summary with the act that governs where one reading does. */
type GovernedSummary = RegionSummary & { readonly instrument: InstrumentId | null };

/** One summary for all applications. */
function summaryOver(summaries: readonly GovernedSummary[]): RegionSummary {
  const [first] = summaries as readonly [GovernedSummary, ...GovernedSummary[]];
  const { region } = first;
  return { region, ...inShort(summaries), period: intersection(summaries.map((one) => one.period)) };
}

/** The runs of all applications in one row: a run ends where that of any of them does. */
export function runsOver(lines: readonly (readonly HistoryRun[])[]): HistoryRun[] {
  const [first, ...others] = lines as readonly [readonly HistoryRun[], ...(readonly HistoryRun[])[]];
  if (others.length === 0) return [...first];
  const starts = [...new Set(lines.flatMap((runs) => runs.map(({ from }) => from)))].sort(byBorder);
  const joined: HistoryRun[] = [];
  for (const from of starts) {
    const there = asSearched(lines.map((runs) => runs.findLast((run) => byBorder(run.from, from) <= 0)!));
    const instruments = new Set(there.map(({ instrument }) => instrument));
    const until = there
      .map((run) => run.until)
      .sort((a, b) => (a === '..' ? 1 : b === '..' ? -1 : byBorder(a, b)))[0]!;
    const run: HistoryRun = {
      ...inShort(there),
      term: same(there.map(({ term }) => term)),
      from,
      until,
      instrument: instruments.size === 1 ? there[0]!.instrument : null,
    };
    const last = joined.at(-1);
    if (last !== undefined && sameRun(last, run)) joined[joined.length - 1] = { ...last, until };
    else joined.push(run);
  }
  return joined;
}

/** Days are searched for all applications alike: where one run tells so of all its days, so it is of those that the others share with it. */
function asSearched(runs: readonly HistoryRun[]): HistoryRun[] {
  const isSearched = runs.some(({ certainty }) => certainty === 'certain');
  return runs.map((run) =>
    isSearched && run.certainty === 'as-recorded' ? { ...run, certainty: 'certain' } : run,
  );
}

type InShort = Omit<RegionSummary, 'region' | 'period'> & { readonly instrument: HistoryRun['instrument'] };

function inShort(all: readonly InShort[]): Omit<RegionSummary, 'region' | 'period'> {
  const { state, level, framework, certainty, candidates } = all[0]!;
  const brief = (one: InShort) =>
    JSON.stringify([
      one.state,
      one.level,
      one.framework,
      one.certainty === 'uncertain',
      one.candidates,
      one.instrument,
    ]);
  if (new Set(all.map(brief)).size === 1) {
    // Runs that begin on different days need neither have the same notices nor all have been searched throughout.
    const searched = all.every((one) => one.certainty === certainty);
    return {
      state,
      level,
      framework,
      certainty: searched ? certainty : 'as-recorded',
      candidates,
      notices: [...new Set(all.flatMap((one) => one.notices))],
    };
  }
  const found = new Map(
    all
      .flatMap(
        (one) => one.candidates ?? [{ state: one.state, level: one.level, instrument: one.instrument }],
      )
      .map((one) => [JSON.stringify(one), one]),
  );
  const shared = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? values[0]! : null);
  return {
    state: shared(all.map((one) => one.state)) ?? 'unknown',
    level: shared(all.map((one) => one.level)),
    framework: shared(all.map((one) => one.framework)),
    certainty: 'uncertain',
    candidates: [...found.values()],
    notices: [...new Set(['depends-on-date-of-application', ...all.flatMap((one) => one.notices)])],
  };
}

/** What makes two readings the same: their period, the day asked of and the alternatives beside them apart. */
function identity(one: Reading): string {
  const grounds = one.basis.map(({ instrument, part, role, citation }) => [instrument, part, role, citation]);
  return JSON.stringify([one.state, one.level, one.framework, one.endedOn, one.label, grounds]);
}

/** Where none of the periods has ended yet and all have begun. */
function intersection(periods: readonly AnswerPeriod[]): AnswerPeriod {
  const last = (borders: readonly ImpreciseDate[], pick: (...days: number[]) => number) => {
    const bounds = borders.map(boundsOf);
    return formatBounds({
      earliest: pick(...bounds.map((one) => one.earliest)),
      latest: pick(...bounds.map((one) => one.latest)),
    });
  };
  return {
    from: last(
      periods.map((one) => one.from),
      Math.max,
    ),
    until: last(
      periods.map((one) => one.until),
      Math.min,
    ),
  };
}

/** `..` is a start before all days. */
function byBorder(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '..') return -1;
  if (b === '..') return 1;
  return a < b ? -1 : 1;
}

function sameRun(
  { from: _, until: __, ...a }: HistoryRun,
  { from: ___, until: ____, ...b }: HistoryRun,
): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
