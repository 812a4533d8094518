import { ancestors } from '../histories/geography.js';
import { workedExamples, type Expected } from '../histories/worked-examples.js';
import { answerOf, caseOf, type OracleAnswer } from './index.js';

describe('the naive oracle answers the worked examples', () => {
  it.each(workedExamples)('$name', ({ log, question, expected }) => {
    expect(asExpected(answerOf(caseOf(log, question, ancestors)), expected)).toEqual(expected);
  });
});

/** The answer, in as many words as the expectation uses. */
function asExpected(answer: OracleAnswer, expected: Expected): Expected {
  const { certainty, candidates, state, level, framework, period } = answer;
  const readings = candidates.map((candidate) => [candidate.state, candidate.level ?? []].flat().join(' '));
  return {
    certainty,
    readings: sortedLike(expected.readings, readings),
    ...(expected.top && { top: { state, level, framework } }),
    ...(expected.period && { period }),
    ...(expected.periods && {
      periods: Object.fromEntries(
        candidates.map((candidate, index) => [
          readings[index]!,
          `${candidate.period.from} ${candidate.period.until}`,
        ]),
      ),
    }),
  };
}

/** The order of candidates means nothing. */
function sortedLike(model: readonly string[], readings: readonly string[]): string[] {
  return [...readings].sort((a, b) => model.indexOf(a) - model.indexOf(b));
}
