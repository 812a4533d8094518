import 'reflect-metadata';

import * as application from '@peildatum/application';
import { DossierInput } from '@peildatum/application';

import { generatedPart, table } from './support/generated-parts.js';

const page = 'docs/reference/instrument-files.md';

type InputClass = new () => object;

/** What the OpenAPI decorators of a field say. */
interface FieldSchema {
  readonly type?: unknown;
  readonly isArray?: boolean;
  readonly required?: boolean;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly items?: FieldSchema;
  readonly oneOf?: readonly { readonly $ref: string }[];
  readonly minimum?: number;
  readonly maximum?: number;
}

describe('the reference of instrument files', () => {
  it('holds every field of every part, as the classes that check them say', () => {
    const { stands, wanted } = generatedPart(page, 'fields', sections());
    expect(stands).toBe(wanted);
  });
});

/** The file itself and every part that it can hold, each once, in the order in which they are first met. */
function sections(): string[] {
  const waiting: InputClass[] = [DossierInput];
  const met = new Set(waiting);
  const lines: string[] = [];
  for (let type = waiting.shift(); type !== undefined; type = waiting.shift()) {
    const rows = fieldsOf(type).map(([name, schema]) => [
      `\`${name}\`${schema.required === true ? ' *' : ''}`,
      valueOf(schema),
      schema.description ?? '',
    ]);
    lines.push(`### ${titleOf(type)}`, '', ...table(['field', 'value', ''], rows), '');
    for (const [, schema] of fieldsOf(type))
      for (const part of partsOf(schema)) {
        if (met.has(part)) continue;
        met.add(part);
        waiting.push(part);
      }
  }
  return lines;
}

function fieldsOf(type: InputClass): [string, FieldSchema][] {
  const names = Reflect.getMetadata('swagger/apiModelPropertiesArray', type.prototype as object) as string[];
  return names.map((name) => [
    name.slice(1),
    Reflect.getMetadata('swagger/apiModelProperties', type.prototype as object, name.slice(1)) as FieldSchema,
  ]);
}

function partsOf({ type, oneOf, items }: FieldSchema): InputClass[] {
  if (oneOf !== undefined) return oneOf.map(({ $ref }) => classNamed($ref.split('/').at(-1)!));
  if (items !== undefined) return partsOf(items);
  return isPart(type) ? [type] : [];
}

/** A class of ours; Nest shows unions with the built-in Object as their type. */
function isPart(type: unknown): type is InputClass {
  return typeof type === 'function' && type !== Object;
}

function classNamed(name: string): InputClass {
  const found = (application as unknown as Record<string, unknown>)[name];
  if (typeof found !== 'function') throw new Error(`${name} is not exported`);
  return found as InputClass;
}

function valueOf(schema: FieldSchema): string {
  const { type, isArray, enum: codes, format, items, minimum, maximum, example } = schema;
  const parts = partsOf(schema);
  if (parts.length > 0) {
    const list = isArray === true || items !== undefined;
    return `${list ? 'list of ' : ''}${parts.map((part) => `[${titleOf(part)}](#${anchorOf(part)})`).join(' or ')}`;
  }
  if (items !== undefined)
    return `list of ${items.example === undefined ? 'texts' : `texts such as \`${String(items.example)}\``}`;
  if (codes !== undefined) return codes.map((code) => `\`${String(code)}\``).join(', ');
  if (format === 'date') return 'day';
  if (type === 'integer') return `${minimum} to ${maximum}`;
  if (type === 'boolean') return '`true`, `false`';
  if (type === 'string') return example === undefined ? 'text' : `text such as \`${String(example)}\``;
  return String(type);
}

function titleOf(type: InputClass): string {
  if (type === DossierInput) return 'The file';
  const words = type.name
    .replace(/Input$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words[0]!.toUpperCase() + words.slice(1);
}

function anchorOf(type: InputClass): string {
  return titleOf(type).toLowerCase().replaceAll(' ', '-');
}
