/**
 * The use cases of Peildatum, shared by the server and the command line.
 *
 * **Opening.** `Application.open({ ledger, mode, example, … })` opens the ledger and builds the timeline; `close()` closes the ledger
 * after appends under way. Opening rejects with what `problemOf` explains (LedgerMissing, LedgerLocked, NotAnExampleLedger,
 * LedgerUnavailable, …). In an application of Nest, `ApplicationModule.forRoot` of `@peildatum/application/nest` does the same,
 * and its command bus and query bus take what `execute` and `ask` take; create it with `abortOnError: false` to get at the reason.
 *
 * **Writing.** `application.execute(new RecordPublication(id, body, writer))`; one command per event, `RecordInstrument`
 * for a new instrument with what comes with it, `RecordDossiers` for instrument files, `PreviewDossiers` for a dry run,
 * `ImportLedger`. Bodies are raw JSON: they are checked here and nowhere else (`@peildatum/application/input`, with the classes that
 * also describe them in OpenAPI), all faults together. When a write resolves, its events are durable and the next question to this
 * application includes them. A refused write stores nothing and is not remembered.
 *
 * **Asking.** `application.ask(new GetGrading({ country: 'ML', region: 'Ségou', peildatum: '2023-06-01' }, asker))`.
 * Parameters are raw text. In an application of Nest `LiveTimeline` (inject it) tells whether it is ready (`state`) and waits for a
 * position (`waitFor`).
 *
 * **Going wrong.** Everything thrown here is explained by `problemOf(error)`: status, code, title in both languages,
 * exit status, faults with path, file and line, headers. There is no other mapping.
 *
 * **Who may.** `Tokens.read(text)` of `@peildatum/application/access` reads the tokens file, `tokens.require(authorizationHeader, right)` gives the holder.
 * Commands and queries trust the `Writer` and `Asker` they are given: the apps make them from a token or from `--actor`.
 */
export { Application } from './application.js';
export * from './backfilling/index.js';
export * from './caller.js';
export * from './clock.js';
export * from './errors.js';
export * from './files/input-file.js';
export * from './location.js';
export * from './options.js';
export * from './problem.js';
export { CompareAdvice, type AdviceComparison, type AdviceOutcome } from './reading/advice-comparison.js';
export { GetEvidence, type EvidenceList } from './reading/evidence.js';
export * from './reading/queries.js';
export * from './reading/results.js';
export type { Command, Query } from './use-case.js';
export * from './writing/commands.js';
export * from './writing/results.js';
export type {
  Bilingual,
  CivilDate,
  CountryCode,
  Fault,
  ImpreciseDate,
  InstrumentId,
  Level,
  PolicyEvent,
  PolicyEventType,
  RegionId,
  Topic,
} from '@peildatum/policy';
export type { ImportProgress } from '@peildatum/ledger';
export type * from '@peildatum/timeline';
export { durationInWords, findingCodes, scopeInWords } from '@peildatum/timeline/terms';
export * from '@peildatum/reports/words';
