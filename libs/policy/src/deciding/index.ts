/** What follows from a command, or why nothing does: for who writes. Whoever only asks does without. */
export * from './country.js';
export * from './form.js';
export * from './instrument.js';
export { correctedRecordingsOf } from './repetition.js';
