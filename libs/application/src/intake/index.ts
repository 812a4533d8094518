export { proposalFiles, proposalText } from './proposal-files.js';
export { readIn, type ReadIn } from './reading-in.js';
export { largestDocument, readDocuments, type DocumentRead } from './read-documents.js';
