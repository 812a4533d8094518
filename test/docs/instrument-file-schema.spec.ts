import 'reflect-metadata';

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as application from '@peildatum/application';
import { DossierInput } from '@peildatum/application';
import { parse } from 'yaml';

import { root } from './support/pages.js';

const file = join(root, 'docs/reference/instrument-file.schema.json');

type InputClass = new () => object;
type Schema = Readonly<Record<string, unknown>>;

/** JSON Schema (2020-12) of an instrument file, made of what the classes that check input say of their fields. */
function schemaOfFiles(): Schema {
  const waiting: InputClass[] = [DossierInput];
  const defs: Record<string, Schema> = {};
  for (let type = waiting.shift(); type !== undefined; type = waiting.shift()) {
    if (Object.hasOwn(defs, type.name)) continue;
    const fields = fieldsOf(type).map(
      ([name, field]) => [name, fieldSchema(field, waiting), field['required'] !== false] as const,
    );
    defs[type.name] = {
      type: 'object',
      properties: Object.fromEntries(fields.map(([name, schema]) => [name, schema])),
      required: fields.filter(([, , required]) => required).map(([name]) => name),
      additionalProperties: false,
    };
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Instrument file',
    $ref: '#/$defs/DossierInput',
    $defs: Object.fromEntries(Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function fieldsOf(type: InputClass): [string, Schema][] {
  const names = Reflect.getMetadata('swagger/apiModelPropertiesArray', type.prototype as object) as string[];
  return names.map((name) => [
    name.slice(1),
    Reflect.getMetadata('swagger/apiModelProperties', type.prototype as object, name.slice(1)) as Schema,
  ]);
}

function fieldSchema(field: Schema, waiting: InputClass[]): Schema {
  const { description, required, isArray } = field;
  const bare = valueSchema(field, waiting);
  const value = isArray === true && bare['type'] !== 'array' ? { type: 'array', items: bare } : bare;
  const shown = required === false ? { anyOf: [value, { type: 'null' }] } : value;
  return typeof description === 'string' ? { description, ...shown } : shown;
}

function valueSchema(
  { type, oneOf, items, enum: codes, format, minimum, maximum, minLength, maxLength, example }: Schema,
  waiting: InputClass[],
): Schema {
  if (oneOf !== undefined)
    return {
      oneOf: (oneOf as readonly { $ref: string }[]).map(({ $ref }) =>
        refTo(classNamed($ref.split('/').at(-1)!), waiting),
      ),
    };
  if (items !== undefined) return { type: 'array', items: valueSchema(items as Schema, waiting) };
  if (typeof type === 'function' && type !== Object) return refTo(type as InputClass, waiting);
  const known = {
    type: typeof type === 'string' ? type : undefined,
    enum: codes,
    format,
    minimum,
    maximum,
    minLength,
    maxLength,
    examples: example === undefined ? undefined : [example],
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function refTo(type: InputClass, waiting: InputClass[]): Schema {
  waiting.push(type);
  return { $ref: `#/$defs/${type.name}` };
}

function classNamed(name: string): InputClass {
  return (application as unknown as Record<string, InputClass>)[name]!;
}

/** Whether a value has the form that the schema describes; of the keywords it uses only those that tell form. */
function fits(schema: Schema, value: unknown, whole: Schema): boolean {
  const { $ref, anyOf, oneOf, type, properties, required, items, enum: codes } = schema;
  if (typeof $ref === 'string')
    return fits((whole['$defs'] as Record<string, Schema>)[$ref.split('/').at(-1)!]!, value, whole);
  if (anyOf !== undefined) return (anyOf as readonly Schema[]).some((one) => fits(one, value, whole));
  if (oneOf !== undefined)
    return (oneOf as readonly Schema[]).filter((one) => fits(one, value, whole)).length === 1;
  if (codes !== undefined && !(codes as readonly unknown[]).includes(value)) return false;
  if (type === 'null') return value === null;
  if (type === 'array')
    return Array.isArray(value) && value.every((one) => fits(items as Schema, one, whole));
  if (type !== 'object' || properties === undefined)
    return type === undefined || type === 'object' || (type === 'integer' ? 'number' : type) === typeof value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = properties as Readonly<Record<string, Schema>>;
  return (
    (required as readonly string[]).every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(
      ([name, held]) => fields[name] !== undefined && fits(fields[name], held, whole),
    )
  );
}

describe('the schema of instrument files', () => {
  it('is what the classes that check input say', () => {
    const wanted = JSON.parse(JSON.stringify(schemaOfFiles())) as Schema;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, JSON.stringify(wanted));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(wanted);
  });

  it('fits every policy file, and none with a field that nobody knows or without one that must be there', () => {
    const schema = schemaOfFiles();
    const files = readdirSync(join(root, 'policy-files/mali')).map(
      (name) => [name, parse(readFileSync(join(root, 'policy-files/mali', name), 'utf8')) as object] as const,
    );
    expect(files.filter(([, held]) => !fits(schema, held, schema)).map(([name]) => name)).toEqual([]);
    expect(fits(schema, { instrument: { id: 'wbv-2026-1', kind: 'wbv', colour: 'red' } }, schema)).toBe(
      false,
    );
    expect(fits(schema, { instrument: { id: 'wbv-2026-1' } }, schema)).toBe(false);
  });
});
