/** What may be sent: the classes that check it and describe it in OpenAPI, and the closed lists in it. */
export * from './act.dto.js';
export * from './advice.dto.js';
export * from './country.dto.js';
export * from './dossier.dto.js';
export * from './evidence.dto.js';
export * from './fact.dto.js';
export * from './instrument.dto.js';
export * from './parts.dto.js';
export * from './scope.dto.js';
export { readInput, type ReadInput } from './read-input.js';
export { fieldsOf as inputFieldsOf, inputClasses, type FieldShape, type InputClass } from './field-table.js';
export { assessments, durationUnits, presumptions as presumptionCodes, scopeKinds } from '@peildatum/policy';
