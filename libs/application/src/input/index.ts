export * from './act.dto.js';
export * from './advice.dto.js';
export * from './country.dto.js';
export * from './dossier.dto.js';
export * from './evidence.dto.js';
export * from './fact.dto.js';
export * from './instrument.dto.js';
export * from './parts.dto.js';
export { readInput, type ReadInput } from './read-input.js';
