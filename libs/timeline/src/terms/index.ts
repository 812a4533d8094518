/** Closed lists and words of answers, for who writes or describes one: without the timeline that works it out. */
export { durationInWords } from '../answering/duration-words.js';
export { scopeInWords } from '../answering/scope-in-words.js';
export { findingCodes, type FindingCode } from '../findings/codes.js';
