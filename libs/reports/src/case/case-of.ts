import { endOfDayInAmsterdam } from '@peildatum/policy';
import { RegionOutsidePeriod, type Answer, type Timeline } from '@peildatum/timeline';

import { afterDecision } from './after-decision.js';
import type { CaseAnswer, CaseNotice, CaseQuestion, DatedAnswer } from './case-answer.js';
import { changeBetween } from './changes.js';
import type { NamedDate } from './date-names.js';
import { findingsIn } from './findings.js';
import { knownDateNamed, knownDates, ruleFor } from './known-dates.js';
import { caseLabel } from './label.js';
import { onDay } from './on-day.js';
import { readingsOf } from './readings.js';
import { sourcesOf } from './sources.js';

/** Names that only the gazetteer has. */
export interface CaseNames {
  readonly country: CaseAnswer['countryName'];
  readonly region: CaseAnswer['region'];
}

/**
 * The answer to a case, from what this timeline holds. Costs one full answer and two brief ones for each day, and what differs from the
 * day before. Throws RegionOutsidePeriod where the region existed on none of the days.
 */
export function caseOf(timeline: Timeline, question: CaseQuestion, names: CaseNames): CaseAnswer {
  const { country, topic, beschikbaarOp, openbaarOp } = question;
  const dates = question.dates
    .map((date) => datedAnswer(timeline, question, date))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  if (dates.every(({ answer }) => answer === null)) {
    const [first] = dates;
    throw new RegionOutsidePeriod(question.region, first!.on, first!.outside!.parent);
  }
  const decision = dates.find(({ known }) => known === 'decision');
  const hearing = dates.find(({ known }) => known === 'hearing');
  const frame = dates.find(({ answer }) => answer !== null)!.answer!;
  const head = { countryName: names.country, region: names.region, dates };
  const sources = sourcesOf(timeline, question, dates);
  const later =
    decision === undefined
      ? null
      : afterDecision(
          {
            country,
            topic,
            decision: named(decision),
            hearing: hearing === undefined ? null : named(hearing),
            last: dates.at(-1)!.on,
            beschikbaarOp,
          },
          timeline,
        );
  return {
    country,
    ...head,
    topic,
    asked: { dates: question.dates, beschikbaarOp: frame.ledger.recordedAt, openbaarOp },
    label: caseLabel(head),
    changes: dates.slice(1).map((date, index) => changeBetween(timeline, question, dates[index]!, date)),
    afterDecision: later,
    courtFindings: courtFindingsIn(dates),
    notices: noticesIn(dates),
    findings: findingsIn(timeline, { country, topic, dates, sources, afterDecision: later, beschikbaarOp }),
    sources,
    rules: knownDates.filter((date) => dates.some(({ known }) => known === date)).map(ruleFor),
    foot: frame.foot,
    example: frame.example,
    ledger: frame.ledger,
  };
}

function named({ name, on }: NamedDate): NamedDate {
  return { name, on };
}

function datedAnswer(timeline: Timeline, question: CaseQuestion, { name, on }: NamedDate): DatedAnswer {
  const { country, region, topic, beschikbaarOp } = question;
  const known = knownDateNamed(name);
  const moments = onDay(on, question);
  const asked = { country, region, topic, moments };
  try {
    const answer = timeline.answer(asked);
    const publicOn = question.openbaarOp ?? on;
    const since = earlier(endOfDayInAmsterdam(on), beschikbaarOp);
    return {
      name,
      on,
      known,
      answer,
      outside: null,
      public: {
        ...timeline.brief({ ...asked, moments: { ...moments, openbaarOp: publicOn } }),
        openbaarOp: publicOn,
      },
      recorded: {
        ...timeline.brief({ ...asked, moments: { ...moments, beschikbaarOp: since } }),
        ledger: timeline.ledgerAt(since),
      },
      learnt: timeline.eventsThatChanged(asked, since),
    };
  } catch (error) {
    if (!(error instanceof RegionOutsidePeriod)) throw error;
    const outside = { parent: error.parent as CaseQuestion['region'] | null };
    return { name, on, known, answer: null, outside, public: null, recorded: null, learnt: [] };
  }
}

function earlier(moment: string, other: string | null): string {
  return other !== null && Date.parse(other) < Date.parse(moment) ? other : moment;
}

function courtFindingsIn(dates: readonly DatedAnswer[]): CaseAnswer['courtFindings'] {
  const found = answersIn(dates).flatMap((answer) => readingsOf(answer).flatMap((one) => one.courtFindings));
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function noticesIn(dates: readonly DatedAnswer[]): CaseNotice[] {
  const found = new Map<string, CaseNotice & { dates: string[] }>();
  for (const { name, answer } of dates) {
    for (const { code, instrument, nl, en } of answer?.notices ?? []) {
      const key = `${code}|${instrument}|${nl}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { code, instrument, nl, en, dates: [name] });
      else if (!known.dates.includes(name)) known.dates.push(name);
    }
  }
  return [...found.values()];
}

function answersIn(dates: readonly DatedAnswer[]): Answer[] {
  return dates.flatMap(({ answer }) => (answer === null ? [] : [answer]));
}
