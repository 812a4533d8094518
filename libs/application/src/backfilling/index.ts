export { BackfillTexts, type BackfillProgress, type DatedText } from './command.js';
export type * from './results.js';
