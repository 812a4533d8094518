import {
  article15c,
  civilDateInAmsterdam,
  protectionAlternative,
  type CivilDate,
  type Topic,
} from '@peildatum/policy';
import { touchesDay, type Finding, type Subjects, type Timeline } from '@peildatum/timeline';

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
  const { recordedAt } = timeline.ledgerAt(beschikbaarOp);
  const today = later(recordedAt === null ? null : civilDateInAmsterdam(recordedAt), dates.at(-1)!.on);
  const answered = dates.filter(({ answer }) => answer !== null);
  const subjects = {
    topics: new Set<Topic>(topic === article15c ? [topic, protectionAlternative] : [topic]),
    ...namedIn(question),
    days: answered.map(({ on }) => on),
  };
  return timeline
    .findingsTouching(country, today, beschikbaarOp, subjects)
    .filter((finding) => !isAboutAnArea(finding, timeline, beschikbaarOp))
    .map((finding) => ({
      ...finding,
      dates: answered.filter(({ on }) => touchesDay(finding.period, on)).map(({ name }) => name),
    }));
}

/** The documents and events that the case names. */
function namedIn({ sources, afterDecision }: FindingsQuestion): Pick<Subjects, 'instruments' | 'events'> {
  const later =
    afterDecision === null
      ? []
      : [...afterDecision.published, ...afterDecision.perhapsPublished, ...afterDecision.onlySigned];
  const named = [...sources, ...later];
  return {
    instruments: new Set(named.map(({ instrument }) => instrument)),
    events: new Set(named.flatMap(({ events }) => events.map(({ id }) => id))),
  };
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
