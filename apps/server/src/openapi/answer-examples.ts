import examples from './answer-examples.json' with { type: 'json' };

/** The name of an example: the operation it is an answer of. */
export type ExampleName =
  | 'getGrading'
  | 'getMap'
  | 'getPolicy'
  | 'getGradings'
  | 'getProvision'
  | 'getFindings'
  | 'getEvidence'
  | 'getTimeline'
  | 'getDifferences'
  | 'getCase'
  | 'getAudit'
  | 'listCountries'
  | 'listRegions'
  | 'listInstruments'
  | 'getInstrument'
  | 'getInstrumentHistory'
  | 'readDocument';

/**
 * Answers of an example register that holds the first bodies of `body-examples.ts`, lists cut to two elements. They were asked, not
 * written: a test asks them again.
 */
export const answerExamples = examples as unknown as Readonly<Record<ExampleName, unknown>>;
