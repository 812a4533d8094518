import type { Bilingual } from '../../model/provision.js';
import type { Faults } from '../faults.js';

/**
 * Looks at a value that may be anything and adds what is wrong with it.
 * Answers whether it has the type that the model names: only then may rules read it. A value of the right type whose
 * content is wrong (30 February) is true with a fault.
 */
export type Shape = (value: unknown, faults: Faults) => boolean;

/** An object with exactly these fields, each of which must be present. */
export function object<T>(fields: { readonly [K in keyof T]-?: Shape }): Shape {
  const shapes = new Map(Object.entries<Shape>(fields));
  const names = [...shapes.keys()];
  return (value, faults) => {
    if (!isObject(value)) return wrong(faults, { nl: 'een object', en: 'an object' });
    let right = true;
    for (const [name, shape] of shapes) {
      const held: unknown = Object.hasOwn(value, name) ? value[name] : undefined;
      if (held === undefined) faults.at(name).add('missing-field');
      if (held === undefined || !shape(held, faults.at(name))) right = false;
    }
    for (const name of Object.keys(value)) {
      if (shapes.has(name) || value[name] === undefined) continue;
      faults.at(name).add('unknown-field', names);
      right = false;
    }
    return right;
  };
}

/** One of several objects, told apart by their field `kind`, which the shapes themselves leave out. */
export function byKind<T extends { readonly kind: string }>(shapes: {
  readonly [K in T['kind']]: { readonly [F in Exclude<keyof Extract<T, { kind: K }>, 'kind'>]-?: Shape };
}): Shape {
  const kinds = Object.keys(shapes);
  const whole = new Map(
    Object.entries<Record<string, Shape>>(shapes).map(([kind, fields]) => [
      kind,
      object<Record<string, unknown>>({ kind: () => true, ...fields }),
    ]),
  );
  return (value, faults) => {
    if (!isObject(value)) return wrong(faults, { nl: 'een object', en: 'an object' });
    const kind = value['kind'];
    if (kind === undefined) {
      faults.at('kind').add('missing-field');
      return false;
    }
    const shape = typeof kind === 'string' ? whole.get(kind) : undefined;
    return shape === undefined ? oneOf(kinds)(kind, faults.at('kind')) : shape(value, faults);
  };
}

export function nullable(shape: Shape): Shape {
  return (value, faults) => value === null || shape(value, faults);
}

export function list(of: Shape, { least = 0, most = 10_000 } = {}): Shape {
  return (value, faults) => {
    if (!Array.isArray(value)) return wrong(faults, { nl: 'een lijst', en: 'a list' });
    if (value.length < least) faults.add('too-few', value.length, least);
    if (value.length > most) {
      faults.add('too-many', value.length, most);
      return false;
    }
    let right = true;
    for (const [index, entry] of value.entries()) {
      if (!of(entry, faults.at(index))) right = false;
    }
    return right;
  };
}

export function oneOf(allowed: readonly string[]): Shape {
  return (value, faults) => {
    if (typeof value !== 'string') return wrong(faults, { nl: 'een tekst', en: 'a text' });
    if (allowed.includes(value)) return true;
    faults.add('not-one-of', value, allowed);
    return false;
  };
}

export const boolean: Shape = (value, faults) =>
  typeof value === 'boolean' || wrong(faults, { nl: '“true” of “false”', en: '“true” or “false”' });

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function wrong(faults: Faults, expected: Bilingual): false {
  faults.add('wrong-type', expected);
  return false;
}
