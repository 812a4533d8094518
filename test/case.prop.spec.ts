import { endOfDayInAmsterdam, type CivilDate, type Recorded } from '@peildatum/policy';
import { caseOf, type CaseAnswer, type CaseQuestion } from '@peildatum/reports';
import type { Moments, Question, Standing } from '@peildatum/timeline';
import fc from 'fast-check';
import { historyOfFewWorlds } from './support/histories/arbitrary/history.js';
import { asking, questionTo } from './support/histories/arbitrary/questions.js';
import { ask, peildatum } from './support/histories/asking.js';
import { day } from './support/histories/days.js';
import { ancestors, mali, regions } from './support/histories/geography.js';
import { namedChange } from './support/named-change.js';
import {
  answerOf,
  caseOf as worldsCaseOf,
  comparableAnswer,
  comparableOracle,
  countWorlds,
  type OracleAnswer,
} from './support/oracle/index.js';
import { parameters, runs } from './support/property-runs.js';
import { timelineOf } from './support/timeline-of.js';

/** More worlds than the oracle can walk through in a test; such cases are left out and counted. */
const tooManyWorlds = 400;

const names = ['aanvraag', 'besluit', 'zitting'];
const threeDays = fc.array(fc.integer({ min: -1, max: 17 }), { minLength: 3, maxLength: 3 });

describe('a case', () => {
  it('says on every day what the naive oracle says, then as now, and names every change as it would', () => {
    const these = runs(
      'cases',
      Number(process.env['PEILDATUM_CASES'] ?? 10) / Number(process.env['PEILDATUM_HISTORIES'] ?? 240),
    );
    let compared = 0;
    let leftOut = 0;
    fc.assert(
      fc.property(historyOfFewWorlds, asking, threeDays, ({ log }, asked, days) => {
        const question = caseQuestion(log, questionTo(log, asked), days);
        const whole = oracleQuestions(question);
        if (whole.some((one) => countWorlds(worldsCaseOf(log, one, ancestors)) > tooManyWorlds)) {
          leftOut += 1;
          return;
        }
        compared += 1;
        expectAgreement(log, question);
      }),
      parameters(these),
    );
    process.stdout.write(
      `cases: ${compared} compared, ${leftOut} left out for more than ${tooManyWorlds} worlds\n`,
    );
  }, 3_600_000);
});

function caseQuestion(
  log: readonly Recorded[],
  { topic, region, moments }: Question,
  days: readonly number[],
): CaseQuestion {
  return {
    country: mali,
    region: region ?? regions[0]!.id,
    topic,
    dates: days.map((one, index) => ({ name: names[index]!, on: day(one) })),
    beschikbaarOp: moments.beschikbaarOp,
    openbaarOp: moments.openbaarOp,
  };
}

/** The questions behind a case, about its application: each day as it is known, as it was public, and as it was known by its end. */
function oracleQuestions({ region, topic, dates, beschikbaarOp, openbaarOp }: CaseQuestion): Question[] {
  const application = dates.find(({ name }) => name === 'aanvraag')!.on;
  const asked = (on: CivilDate, more: Partial<Moments>) =>
    ask(region, peildatum(on, { application, beschikbaarOp, ...more }), topic);
  return dates.flatMap(({ on }) => [
    asked(on, {}),
    asked(on, { openbaarOp: openbaarOp ?? on }),
    asked(on, { beschikbaarOp: earlier(endOfDayInAmsterdam(on), beschikbaarOp) }),
  ]);
}

function earlier(a: string, b: string | null): string {
  return b !== null && b < a ? b : a;
}

function expectAgreement(log: readonly Recorded[], question: CaseQuestion): void {
  const nowhere = { country: { nl: 'Mali', en: 'Mali' }, region: { id: question.region, name: 'streek' } };
  const answer = caseOf(timelineOf(log), question, nowhere);
  const asked = oracleQuestions(question).map((one) => answerOf(worldsCaseOf(log, one, ancestors)));
  const inOrder = question.dates
    .map(({ name, on }, index) => ({ name, on, index }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.index - b.index));
  expect(answer.dates.map(({ name, on }) => ({ name, on }))).toEqual(
    inOrder.map(({ name, on }) => ({ name, on })),
  );
  inOrder.forEach(({ index }, place) => {
    const [full, known, recorded] = asked.slice(index * 3, index * 3 + 3);
    const date = answer.dates[place]!;
    expect(comparableAnswer(date.answer!)).toEqual(comparableOracle(full!));
    expect(brief(date.public!)).toEqual(brief(standingOf(known!)));
    expect(brief(date.recorded!)).toEqual(brief(standingOf(recorded!)));
  });
  expectChanges(
    answer,
    log,
    inOrder.map(({ index }) => asked[index * 3]!),
    question,
  );
}

function expectChanges(
  { changes }: CaseAnswer,
  log: readonly Recorded[],
  oracle: readonly OracleAnswer[],
  { topic, beschikbaarOp }: CaseQuestion,
): void {
  expect(changes.length).toBe(oracle.length - 1);
  changes.forEach((change, index) => {
    const [before, after] = [oracle[index]!, oracle[index + 1]!];
    expect(change.uncertain).toBe(before.certainty === 'uncertain' || after.certainty === 'uncertain');
    if (topic !== 'article-15c' || change.uncertain) {
      expect(change.difference).toBeNull();
      return;
    }
    const named = namedChange(log, before, after, beschikbaarOp);
    const told = change.difference?.change ?? null;
    // The oracle does not compare words: where state and level are the same, "only the text" and "nothing" are alike to it.
    expect(told === 'text-only' ? null : told).toBe(named);
  });
}

function standingOf({ state, level, framework, certainty, candidates }: OracleAnswer): Standing {
  return {
    state: state ?? 'unknown',
    level,
    framework,
    certainty,
    candidates: certainty === 'uncertain' ? candidates : null,
  };
}

function brief({ state, level, framework, certainty, candidates }: Standing) {
  const readings = (candidates ?? []).map((one) => `${one.instrument} ${one.state} ${one.level}`);
  return { state, level, framework, certainty, readings: readings.sort() };
}
