/**
 * The conformance kit: the executable form of the ledger port. An engine passes when every case passes that its
 * abilities call for.
 */
export { conformanceCases } from './cases.js';
export type { Ability, ConformanceCase, LedgerFactory, LedgerUnderTest } from './kit.js';
export { registerConformance, runCase, type ConformanceOptions, type TestRunner } from './register.js';
