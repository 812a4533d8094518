import type { OpenAPIObject } from '@nestjs/swagger';

/** Parts of an OpenAPI 3.1 document, by the names of its specification. */
export type Components = NonNullable<OpenAPIObject['components']>;
type Of<K extends keyof Components> = NonNullable<Components[K]>[string];
type NoReference<T> = Exclude<T, { $ref: string }>;

export interface ReferenceObject {
  readonly $ref: string;
}
export type SchemaObject = NoReference<Of<'schemas'>>;
export type Schemas = NonNullable<Components['schemas']>;
export type ParameterObject = NoReference<Of<'parameters'>>;
export type HeaderObject = NoReference<Of<'headers'>>;
export type ResponseObject = NoReference<Of<'responses'>>;
export type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;

export type ComponentKind = 'schemas' | 'headers' | 'responses' | 'parameters';

export function refTo(kind: ComponentKind, name: string): ReferenceObject {
  return { $ref: `#/components/${kind}/${name}` };
}
