import { DossierInput, inputFieldsOf, type FieldShape, type InputClass } from '@peildatum/application/input';

import { generatedPart, table } from './support/generated-parts.js';

const page = 'docs/reference/instrument-files.md';

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
    const fields = [...inputFieldsOf(type)].map(([name, { shape }]) => [name, shape] as const);
    const rows = fields.map(([name, shape]) => [
      `\`${name}\`${shape.required ? ' *' : ''}`,
      valueOf(shape),
      shape.about ?? '',
    ]);
    lines.push(`### ${titleOf(type)}`, '', ...table(['field', 'value', ''], rows), '');
    for (const [, shape] of fields)
      for (const part of partsOf(shape)) {
        if (met.has(part)) continue;
        met.add(part);
        waiting.push(part);
      }
  }
  return lines;
}

function partsOf({ value }: FieldShape): readonly InputClass[] {
  if (Array.isArray(value)) return value as readonly InputClass[];
  return typeof value === 'function' ? [value] : [];
}

function valueOf(shape: FieldShape): string {
  const parts = partsOf(shape);
  if (parts.length > 0) {
    const named = parts.map((part) => `[${titleOf(part)}](#${anchorOf(part)})`).join(' or ');
    return `${shape.list ? 'list of ' : ''}${named}`;
  }
  const plain = shape.value as Exclude<FieldShape['value'], InputClass | readonly InputClass[]>;
  const { type, enum: codes, format, minimum, maximum, example } = plain;
  if (shape.list) return `list of ${example === undefined ? 'texts' : `texts such as \`${example}\``}`;
  if (codes !== undefined) return codes.map((code) => `\`${String(code)}\``).join(', ');
  if (format === 'date') return 'day';
  if (type === 'integer') return `${minimum} to ${maximum}`;
  if (type === 'boolean') return '`true`, `false`';
  if (type === 'string') return example === undefined ? 'text' : `text such as \`${example}\``;
  return type;
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
