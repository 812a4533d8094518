import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DossierInput, inputFieldsOf, type FieldShape, type InputClass } from '@peildatum/application/input';
import { parse } from 'yaml';

import { root } from './support/pages.js';

const file = join(root, 'docs/reference/instrument-file.schema.json');

type Schema = Readonly<Record<string, unknown>>;

/** JSON Schema (2020-12) of an instrument file, made of what the classes that check input say of their fields. */
function schemaOfFiles(): Schema {
  const waiting: InputClass[] = [DossierInput];
  const defs: Record<string, Schema> = {};
  for (let type = waiting.shift(); type !== undefined; type = waiting.shift()) {
    if (Object.hasOwn(defs, type.name)) continue;
    const fields = [...inputFieldsOf(type)].map(
      ([name, { shape }]) => [name, fieldSchema(shape, waiting), shape.required] as const,
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

function fieldSchema({ value, list, required, nullable, about }: FieldShape, waiting: InputClass[]): Schema {
  const bare = valueSchema(value, waiting);
  const whole = list ? { type: 'array', items: bare } : bare;
  const shown = required && !nullable ? whole : { anyOf: [whole, { type: 'null' }] };
  return about === undefined ? shown : { description: about, ...shown };
}

function valueSchema(value: FieldShape['value'], waiting: InputClass[]): Schema {
  if (Array.isArray(value)) return { oneOf: (value as InputClass[]).map((type) => refTo(type, waiting)) };
  if (typeof value === 'function') return refTo(value, waiting);
  const {
    example,
    additionalProperties: _anything,
    ...known
  } = value as Exclude<FieldShape['value'], InputClass | readonly InputClass[]>;
  return { ...known, ...(example === undefined ? {} : { examples: [example] }) };
}

function refTo(type: InputClass, waiting: InputClass[]): Schema {
  waiting.push(type);
  return { $ref: `#/$defs/${type.name}` };
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
