export { answerOf, caseOf, type Candidate, type OracleAnswer } from './answer.js';
export type { Ancestors, Case } from './case.js';
export { countWorlds } from './worlds.js';
export { comparableAnswer, comparableOracle, type Comparable } from './comparison.js';
