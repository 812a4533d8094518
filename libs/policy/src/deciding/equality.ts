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

/** The names of the top-level fields in which two objects differ, in the order of the second, then what only the first has. */
export function differingFields(a: object, b: object): string[] {
  const names = new Set([...presentFields(b), ...presentFields(a)]);
  return [...names].filter((name) => !sameJson(valueOf(a, name), valueOf(b, name)));
}

export function valueOf(of: object, name: string): unknown {
  return Object.hasOwn(of, name) ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
}

function presentFields(of: object): string[] {
  return Object.keys(of).filter((name) => valueOf(of, name) !== undefined);
}
