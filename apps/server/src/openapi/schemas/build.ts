import { refTo, type ReferenceObject, type SchemaObject } from '../types.js';

export type Schema = SchemaObject | ReferenceObject;
export type Properties = Record<string, Schema>;

/** An object of which every field is always there. */
export function object(description: string, properties: Properties): SchemaObject {
  return { type: 'object', description, properties, required: Object.keys(properties) };
}

export function schema(name: string): ReferenceObject {
  return refTo('schemas', name);
}

export function text(description: string): SchemaObject {
  return { type: 'string', description };
}

export function textOrNull(description: string): SchemaObject {
  return { type: ['string', 'null'], description };
}

export function orNull(of: Schema): SchemaObject {
  return { anyOf: [of, { type: 'null' }] };
}

export function list(of: Schema, description = ''): SchemaObject {
  return { type: 'array', items: of, ...(description === '' ? {} : { description }) };
}

export function oneOf(codes: readonly string[], description: string): SchemaObject {
  return { type: 'string', enum: [...codes], description };
}

export function yesNo(description: string): SchemaObject {
  return { type: 'boolean', description };
}

export function wholeNumber(description: string): SchemaObject {
  return { type: 'integer', description };
}
