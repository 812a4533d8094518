/** Official documents in, proposed instruments out, every field pointing at the words it came from. */
export * from './text/index.js';
export * from './scopes/index.js';
export * from './proposal.js';
export { Drafted, resting, settle, type Draft } from './grounds.js';
export * from './consolidated/index.js';
export * from './versions/index.js';
export * from './contents/index.js';
export { formOf, readDocument } from './read-document.js';
export * from './formats/index.js';
