import { boundsOf, fromDayNumber } from '@peildatum/policy';
import type { Answer, AnswerPeriod, Question, Timeline } from '@peildatum/timeline';
import fc from 'fast-check';
import { history } from './support/histories/arbitrary/history.js';
import { asking, questionTo } from './support/histories/arbitrary/questions.js';
import { inWords } from './support/histories/story.js';
import { parameters, runs } from './support/property-runs.js';
import { timelineOf } from './support/timeline-of.js';

/** Days looked at on either side of the asked one. */
const reach = 20;

/** The question, some days on: under `peildatum` G and W move together, otherwise only G does. */
function moved(question: Question, days: number): Question {
  const { moments } = question;
  const day = fromDayNumber(boundsOf(moments.geldigOp).earliest + days);
  const on =
    moments.peildatum === null ? { geldigOp: day } : { peildatum: day, geldigOp: day, inWerkingOp: day };
  return { ...question, moments: { ...moments, ...on } };
}

/** Whether the period surely holds the day, may hold it, or surely does not. */
function holds({ from, until }: AnswerPeriod, { moments }: Question): 'surely' | 'perhaps' | 'not' {
  const day = boundsOf(moments.geldigOp).earliest;
  const [start, end] = [startOf(from), endOf(until)];
  if (day >= start.latest && day < end.earliest) return 'surely';
  return day >= start.earliest && day < end.latest ? 'perhaps' : 'not';
}

/** `..` is open: there is no such border. */
function startOf(from: AnswerPeriod['from']) {
  return from === '..' ? { earliest: -Infinity, latest: -Infinity } : boundsOf(from);
}

function endOf(until: AnswerPeriod['until']) {
  return until === '..' ? { earliest: Infinity, latest: Infinity } : boundsOf(until);
}

/** What a period promises to be the same on all its days. */
function contentOf({
  state,
  level,
  framework,
  closedList,
  endedOn,
  disputed,
  candidates,
  basis,
  term,
}: Answer) {
  const governs = ({
    basis,
    state,
    level,
    framework,
  }: Pick<Answer, 'basis' | 'state' | 'level' | 'framework'>) => ({
    state,
    level,
    framework,
    governedBy: basis
      .filter(({ role }) => role === 'governs')
      .map(({ instrument, part, citation, text }) => [instrument, part, citation, text]),
  });
  return {
    ...governs({ basis, state, level, framework }),
    ...(candidates === null
      ? { closedList, endedOn, disputed, term }
      : {
          candidates: candidates
            .map(governs)
            .map((one) => JSON.stringify(one))
            .sort(),
        }),
  };
}

function expectPeriodKept(timeline: Timeline, question: Question): void {
  const answer = timeline.answer(question);
  const isUncertain = answer.certainty === 'uncertain';
  for (let days = -reach; days <= reach; days += 1) {
    const other = moved(question, days);
    const then = timeline.answer(other);
    const told = `${inWords(question)} and ${inWords(other)}`;
    const held = holds(answer.period, other);
    if (held === 'surely') {
      expect([told, contentOf(then), then.period]).toEqual([told, contentOf(answer), answer.period]);
    } else if (held === 'perhaps') {
      // Where no act governs a reading may come back: the answer inside the border is then the asked one again.
      const isAgain = JSON.stringify(contentOf(then)) === JSON.stringify(contentOf(answer));
      expect([told, then.certainty === 'uncertain' || isAgain]).toEqual([told, true]);
    } else if (!isUncertain && then.certainty !== 'uncertain' && (days === -1 || days === 1)) {
      expect([told, contentOf(then)]).not.toEqual([told, contentOf(answer)]);
    }
  }
}

describe('a period', () => {
  it('has one answer on all its days, no other one inside its borders, and another beside it', () => {
    const these = runs('periods', 0.25);
    fc.assert(
      fc.property(history, asking, ({ log }, one) => {
        expectPeriodKept(timelineOf(log), questionTo(log, one));
      }),
      parameters(these),
    );
  }, 3_600_000);
});
