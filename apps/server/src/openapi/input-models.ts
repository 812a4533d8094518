import { ApiExtraModels, ApiProperty, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';
import { inputClasses, type FieldShape, type InputClass } from '@peildatum/application/input';

let areShown = false;

/** Tells the scanner of routes what the classes of input hold, as the fields that check them say. Once for a process: the classes are of it. */
export function showInputs(): void {
  if (areShown) return;
  areShown = true;
  for (const [type, fields] of inputClasses()) {
    for (const [property, { shape }] of fields) {
      ApiProperty(optionsOf(shape))(type.prototype as object, property);
      if (isUnion(shape.value)) showVariants(type, shape.value);
    }
  }
}

/** A variant that holds the union itself is met by way of what holds that variant: naming it here again would never end. */
function showVariants(type: InputClass, variants: readonly InputClass[]): void {
  if (!variants.includes(type)) ApiExtraModels(...variants)(type);
}

function optionsOf({ value, list, required, nullable, about }: FieldShape): ApiPropertyOptions {
  return {
    ...schemaOf(value, list),
    required,
    ...(nullable ? { nullable } : {}),
    ...(about === undefined ? {} : { description: about }),
  } as ApiPropertyOptions;
}

function schemaOf(value: FieldShape['value'], list: boolean): object {
  if (isUnion(value)) {
    const oneOf = value.map((type) => ({ $ref: getSchemaPath(type) }));
    return list ? { type: 'array', items: { oneOf } } : { type: Object, oneOf };
  }
  if (typeof value === 'function') return { type: value, ...(list ? { isArray: true } : {}) };
  return list ? { type: 'array', items: value } : value;
}

function isUnion(value: FieldShape['value']): value is readonly InputClass[] {
  return Array.isArray(value);
}
