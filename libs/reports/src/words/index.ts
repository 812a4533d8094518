/** The words that whatever shows an answer to people shares, without the documents. */
export * from './alternative.js';
export * from './dates.js';
export * from './language.js';
export * from './terms.js';
