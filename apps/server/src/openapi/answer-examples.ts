/** Answers of an example register that holds the bodies of `body-examples.ts`; a test asks them again. */
export const answerExamples = {
  grading: {},
  policy: {},
  map: {},
  gradings: {},
  history: {},
  difference: {},
  countries: {},
  regions: {},
  instruments: {},
  instrument: {},
  instrumentHistory: {},
};
