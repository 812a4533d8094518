import {
  article15c,
  civilDateInAmsterdam,
  fromDayNumber,
  protectionAlternative,
  toDayNumber,
  type CivilDate,
  type Topic,
} from '@peildatum/policy';
import type { Finding, Timeline } from '@peildatum/timeline';

import { touchesDays } from '../words/touching.js';
import type { AfterDecision, CaseFinding, CaseQuestion, CaseSource, DatedAnswer } from './case-answer.js';

export interface FindingsQuestion extends Pick<CaseQuestion, 'country' | 'topic' | 'beschikbaarOp'> {
  /** By day. */
  readonly dates: readonly DatedAnswer[];
  readonly sources: readonly CaseSource[];
  readonly afterDecision: AfterDecision | null;
}

/**
 * The findings that touch the answer: on the topic (under `article-15c` the alternative too), on no one topic but about a document or an
 * event that the case names, or about the country as a whole; each with the named days it may be about. Terms are counted up to the day of
 * the last event that was looked at or, where that is later, the last day of the case: never up to the clock. Contradictions noted about an area are told
 * of the regions in it, as notices of their answers.
 */
export function findingsIn(timeline: Timeline, question: FindingsQuestion): CaseFinding[] {
  const { country, topic, dates, beschikbaarOp } = question;
  const topics = new Set<Topic>(topic === article15c ? [topic, protectionAlternative] : [topic]);
  const named = namedIn(question);
  const { recordedAt } = timeline.ledgerAt(beschikbaarOp);
  const today = later(recordedAt === null ? null : civilDateInAmsterdam(recordedAt), dates.at(-1)!.on);
  return timeline.findings(country, today, beschikbaarOp).findings.flatMap((finding): CaseFinding[] => {
    if (isAboutAnArea(finding, timeline, beschikbaarOp)) return [];
    const touches = finding.topic === null ? concerns(finding, named) : topics.has(finding.topic);
    if (!touches) return [];
    const about = dates.filter(
      ({ on, answer }) => answer !== null && touchesDays(finding.period, on, dayAfter(on)),
    );
    return about.length === 0 ? [] : [{ ...finding, dates: about.map(({ name }) => name) }];
  });
}

/** The documents and events that the case names. */
function namedIn({ sources, afterDecision }: FindingsQuestion): ReadonlySet<string> {
  const later =
    afterDecision === null
      ? []
      : [...afterDecision.published, ...afterDecision.perhapsPublished, ...afterDecision.onlySigned];
  return new Set(
    [...sources, ...later].flatMap(({ instrument, events }) => [instrument, ...events.map(({ id }) => id)]),
  );
}

function concerns({ instrument, events }: Finding, named: ReadonlySet<string>): boolean {
  return instrument === null || named.has(instrument) || events.some((id) => named.has(id));
}

/** Whether it is a contradiction that was noted about an area. */
function isAboutAnArea(
  { code, instrument, events }: Finding,
  timeline: Timeline,
  beschikbaarOp: string | null,
): boolean {
  if (code !== 'contradiction-noted' || instrument === null) return false;
  const noted = timeline.instrument(instrument, beschikbaarOp)?.contradictions ?? [];
  return noted.some(({ event, recorded }) => event.data.area !== null && events.includes(recorded.id));
}

function later(a: CivilDate | null, b: CivilDate): CivilDate {
  return a !== null && a > b ? a : b;
}

function dayAfter(on: CivilDate): CivilDate {
  return fromDayNumber(toDayNumber(on) + 1);
}
