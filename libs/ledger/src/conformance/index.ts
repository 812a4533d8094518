/**
 * The conformance kit: the executable form of the ledger port. An engine passes when every case passes that its
 * abilities call for.
 */
export { conformanceCases } from './cases.js';
export type { Ability, ConformanceCase, LedgerFactory, LedgerUnderTest } from './kit.js';
export { registerConformance, runCase, type ConformanceOptions, type TestRunner } from './register.js';

/** Events like no other and small helpers, for an engine’s own tests. */
export { allOf, collect, eventually, idsOf, newEvent, newEvents, pause } from './support.js';
