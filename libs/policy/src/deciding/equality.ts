/** Whether two plain JSON values are the same: order of an object's fields does not matter, order of a list does. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((entry, index) => sameJson(entry, b[index]));
  }
  const fields = presentFields(a);
  return (
    fields.length === presentFields(b).length &&
    fields.every((name) => Object.hasOwn(b, name) && sameJson(valueOf(a, name), valueOf(b, name)))
  );
}

/** One place in which two objects differ, and what each has there; undefined for nothing. */
export interface Difference {
  readonly path: readonly (string | number)[];
  readonly first: unknown;
  readonly second: unknown;
}

/**
 * Where two objects differ, each place as deep as both have it: an element of lists of equal length, a field of objects; in the order of
 * the second, then what only the first has.
 */
export function differencesBetween(first: object, second: object): Difference[] {
  const names = new Set([...presentFields(second), ...presentFields(first)]);
  return [...names].flatMap((name) => differencesAt([name], valueOf(first, name), valueOf(second, name)));
}

function differencesAt(path: Difference['path'], first: unknown, second: unknown): Difference[] {
  if (sameJson(first, second)) return [];
  if (!isObject(first) || !isObject(second) || Array.isArray(first) !== Array.isArray(second))
    return [{ path, first, second }];
  if (Array.isArray(first) && Array.isArray(second)) {
    if (first.length !== second.length) return [{ path, first, second }];
    return second.flatMap((entry, index) => differencesAt([...path, index], first[index], entry));
  }
  return differencesBetween(first, second).map((one) => ({ ...one, path: [...path, ...one.path] }));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export function valueOf(of: object, name: string): unknown {
  return Object.hasOwn(of, name) ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
}

function presentFields(of: object): string[] {
  return Object.keys(of).filter((name) => valueOf(of, name) !== undefined);
}
