import type { Timeline } from '@peildatum/timeline';
import fc from 'fast-check';
import { history } from './support/histories/arbitrary/history.js';
import { asking, questionTo } from './support/histories/arbitrary/questions.js';
import { Census } from './support/histories/census.js';
import { ancestors } from './support/histories/geography.js';
import { inWords } from './support/histories/story.js';
import { workedExamples } from './support/histories/worked-examples.js';
import {
  answerOf,
  caseOf,
  comparableAnswer,
  comparableOracle,
  countWorlds,
  type Case,
} from './support/oracle/index.js';
import { parameters, runs } from './support/property-runs.js';
import { timelineOf } from './support/timeline-of.js';

/** More worlds than the oracle can walk through in a test; such questions are left out and counted. */
const tooManyWorlds = 500;

function expectAgreement(timeline: Timeline, subject: Case): void {
  const { question } = subject;
  expect({ asked: inWords(question), answer: comparableAnswer(timeline.answer(question)) }).toEqual({
    asked: inWords(question),
    answer: comparableOracle(answerOf(subject)),
  });
}

describe('the timeline agrees with the naive oracle', () => {
  it.each(workedExamples)('on worked example $name', ({ log, question }) => {
    expectAgreement(timelineOf(log), caseOf(log, question, ancestors));
  });

  it('on random questions to random histories', () => {
    const these = runs('oracle');
    let compared = 0;
    let leftOut = 0;
    const census = new Census();
    const threeQuestions = fc.array(asking, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(history, threeQuestions, ({ log }, askings) => {
        const timeline = timelineOf(log);
        for (const question of askings.map((one) => questionTo(log, one))) {
          const subject = caseOf(log, question, ancestors);
          if (countWorlds(subject) > tooManyWorlds) {
            leftOut += 1;
          } else {
            compared += 1;
            census.count(log, subject);
            expectAgreement(timeline, subject);
          }
        }
      }),
      parameters(these),
    );
    process.stdout.write(
      `oracle: ${compared} questions compared, ${leftOut} left out for more than ${tooManyWorlds} worlds\n${String(census)}\n`,
    );
    if (compared > 500) expect(census.missing).toEqual([]);
  }, 3_600_000);
});
