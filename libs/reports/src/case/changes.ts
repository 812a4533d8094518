import { article15c, boundsOf, span, type DayBounds, type InstrumentId } from '@peildatum/policy';
import type { Answer, Timeline } from '@peildatum/timeline';

import type { CaseChange, CaseQuestion, DatedAnswer } from './case-answer.js';
import { onDay } from './on-day.js';
import { alternativesOf, readingsOf } from './readings.js';

/** What differs between one day of a case and the next. */
export function changeBetween(
  timeline: Timeline,
  question: CaseQuestion,
  from: DatedAnswer,
  to: DatedAnswer,
): CaseChange {
  const before = from.answer === null ? null : alternativesOf(from.answer);
  const after = to.answer === null ? null : alternativesOf(to.answer);
  return {
    from: from.name,
    to: to.name,
    ...designation(timeline, question, from, to),
    alternative: {
      before,
      after,
      changed: before === null || after === null ? null : JSON.stringify(before) !== JSON.stringify(after),
    },
    assessments: timeline.assessments(
      question.country,
      question.topic,
      newlyGoverning(from.answer, to.answer),
      onDay(to.on, question).beschikbaarOp,
    ),
    advice: to.answer === null ? [] : adviceBefore(from.answer, to.answer),
  };
}

function designation(
  timeline: Timeline,
  question: CaseQuestion,
  from: DatedAnswer,
  to: DatedAnswer,
): Pick<CaseChange, 'difference' | 'uncertain' | 'same'> {
  const { country, region, topic } = question;
  if (topic === article15c)
    return timeline.regionChange(country, region, onDay(from.on, question), onDay(to.on, question));
  const uncertain = [from, to].some(({ answer }) => answer?.certainty === 'uncertain');
  const [was, is] = [saidBy(from.answer), saidBy(to.answer)];
  return { difference: null, uncertain, same: uncertain ? null : was === is };
}

function newlyGoverning(before: Answer | null, after: Answer | null): InstrumentId[] {
  const earlier = governingIn(before);
  return governingIn(after).filter((id) => !earlier.includes(id));
}

/** What governs in some reading, each once. */
function governingIn(answer: Answer | null): InstrumentId[] {
  const basis = answer === null ? [] : readingsOf(answer).flatMap((one) => one.basis);
  return [...new Set(basis.filter(({ role }) => role === 'governs').map(({ instrument }) => instrument))];
}

function saidBy(answer: Answer | null): string {
  if (answer === null) return '';
  const { state, term, basis } = answer;
  return JSON.stringify([
    state,
    term,
    basis.map(({ instrument, part, citation, text }) => [instrument, part, citation, text]),
  ]);
}

/** Advice signed on or before the last possible entry of what governs after, and not before the first possible one of what governed before. */
function adviceBefore(before: Answer | null, after: Answer): InstrumentId[] {
  const until = entryOf(after)?.latest ?? Infinity;
  const from = before === null ? -Infinity : (entryOf(before)?.earliest ?? -Infinity);
  const advice = readingsOf(after).flatMap((one) => one.advice);
  const within = advice.filter(({ signedOn }) => {
    if (signedOn === null) return true;
    const { earliest, latest } = boundsOf(signedOn);
    return latest >= from && earliest <= until;
  });
  return [...new Set(within.map(({ instrument }) => instrument))];
}

/** When what governs entered, over all readings; null where none of them names an act. */
function entryOf(answer: Answer): DayBounds | null {
  const entries = readingsOf(answer).flatMap(({ basis }) =>
    basis.flatMap(({ role, entry }) => (role === 'governs' && entry !== null ? [boundsOf(entry)] : [])),
  );
  return entries.length === 0 ? null : entries.reduce(span);
}
