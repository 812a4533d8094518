export * from './canonical.js';
export * from './codec.js';
export * from './errors.js';
export * from './export.js';
export * from './import.js';
export type * from './port.js';
export { openEmbeddedLedger, type EmbeddedLedgerOptions } from './engines/embedded/index.js';
export { openMemoryLedger } from './engines/memory.js';
export { MAX_DEPTH, MAX_JSON_LENGTH, MAX_STREAM_NAME_LENGTH, faultOfStreamName } from './sealed-append.js';
