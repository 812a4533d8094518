/**
 * Answers for people who take them away on paper. Pure, but for {@link renderPdf}: a case is worked out from a timeline ({@link caseOf}),
 * written as a document of typed blocks ({@link caseDocument}), and that one document is rendered as HTML, as PDF, or as lines by whoever
 * has a terminal. The words that all of them share stand in `words/`.
 */
export * from './audit/index.js';
export * from './case/case-answer.js';
export { caseDocument, type CaseDocumentOptions } from './case/case-document.js';
export { caseOf, type CaseNames } from './case/case-of.js';
export { readNamedDates, readReference, type NamedDate } from './case/date-names.js';
export { knownDates, type AskingRule, type KnownDate } from './case/known-dates.js';
export { exampleMark, exampleSentence } from './document/furniture.js';
export { htmlSecurityPolicy, renderHtml } from './document/html.js';
export * from './document/model.js';
export { renderPdf } from './document/pdf/index.js';
export * from './words/index.js';
