import type { ParameterObject, SchemaObject } from './types.js';

export interface QueryParameter extends ParameterObject {
  readonly in: 'query';
  readonly schema: SchemaObject;
}

/** The query parameters of one route: for the document, and their names for reading requests. */
export interface KnownQuery {
  readonly parameters: readonly QueryParameter[];
  readonly names: ReadonlySet<string>;
}

export function knownQuery(parameters: readonly QueryParameter[]): KnownQuery {
  return { parameters, names: new Set(parameters.map(({ name }) => name)) };
}
