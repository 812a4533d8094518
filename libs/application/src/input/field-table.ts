/** A class whose decorated fields describe input. */
export type InputClass = new () => object;

/** The classes of a union, by the value of `kind`. */
export type Variants = Readonly<Record<string, InputClass>>;

/** What must be known of a field to read it and to complete it. */
export interface Field {
  readonly list: boolean;
  /** What an event holds where the field is left out; undefined where it must be there. */
  readonly absent: unknown;
  /** Whether null says something of its own where the field must be there. */
  readonly mayBeNull: boolean;
  readonly holds:
    | { readonly kind: 'value' }
    /** A country by code or name; an event holds the code. */
    | { readonly kind: 'country' }
    /** Regions by code or name; an event holds them resolved. */
    | { readonly kind: 'regions' }
    /** `of`: the class that reads an element, chosen by the element itself where the field is a union. */
    | { readonly kind: 'part'; readonly of: (raw: Record<string, unknown>) => InputClass }
    /** Who says so; an event always names the rank. */
    | { readonly kind: 'source'; readonly of: (raw: Record<string, unknown>) => InputClass };
  /** What may stand there, for a description of the interface. */
  readonly shape: FieldShape;
}

export interface FieldShape {
  readonly required: boolean;
  readonly nullable: boolean;
  readonly about?: string;
  /** Of a list: of its elements. A class describes objects with fields of their own; several are told apart by their `kind`. */
  readonly value: PlainShape | InputClass | readonly InputClass[];
  readonly list: boolean;
}

/** A value without fields of its own, in the words of JSON Schema. */
export interface PlainShape {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'object';
  readonly format?: string;
  readonly example?: string;
  readonly enum?: readonly (string | boolean)[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly additionalProperties?: boolean;
}

const tables = new Map<object, Map<string, Field>>();
const kindsNobodyKnows = new WeakSet<object>();

export function describeField(type: object, property: string, field: Field): void {
  const table = tables.get(type) ?? new Map<string, Field>();
  table.set(property, field);
  tables.set(type, table);
}

/** The fields of a class in the order in which they are declared, those of the classes it extends first. */
export function fieldsOf(type: object): ReadonlyMap<string, Field> {
  const parent: unknown = Object.getPrototypeOf(type);
  const inherited =
    typeof parent === 'function' && parent !== Function.prototype
      ? fieldsOf(parent)
      : new Map<string, Field>();
  return new Map([...inherited, ...(tables.get(type) ?? [])]);
}

/** Every class of input with the fields that it declares itself, in the order of the text. */
export function inputClasses(): ReadonlyMap<InputClass, ReadonlyMap<string, Field>> {
  return tables as ReadonlyMap<object, Map<string, Field>> as ReadonlyMap<InputClass, Map<string, Field>>;
}

/** Marks the class that stands for objects of an unknown kind: nobody can say which other fields those should have. */
export function standsForUnknownKind(type: InputClass): void {
  kindsNobodyKnows.add(type);
}

export function isOfUnknownKind(type: InputClass): boolean {
  return kindsNobodyKnows.has(type);
}
