/** Documents read in: what they propose, and what of it a ledger holds already. */
export { withNumbersOfTheDay, type NumbersOfTheDay } from './numbers-of-the-day.js';
export { proposalFiles, proposalText } from './proposal-files.js';
export type { FactsBeside, Recorded } from './beside.js';
export { readIn, type ReadIn } from './reading-in.js';
export { readDocumentApart, type ReadingBounds } from './read-apart.js';
export { largestDocument, readDocuments, type DocumentRead } from './read-documents.js';
