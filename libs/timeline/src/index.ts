export * from './answer.js';
export * from './errors.js';
export { noticeCodes, type NoticeCode } from './answering/notices.js';
export { boundsInWords, dateInWords, dayInWords } from './answering/date-words.js';
export * from './moments.js';
export * from './question.js';
export { Timeline } from './timeline.js';
export type { GoverningAct } from './reading/governing-acts.js';
