import type { Gazetteer } from '@peildatum/gazetteer';

/** Fields that say how something is worded, not what it is. */
const wording: ReadonlySet<string> = new Set(['words', 'nl', 'en', 'summary', 'as']);

/**
 * Whether what a document proposes says the same as what is recorded, in other words or not. Regions are compared as areas, lists without
 * their order; what the proposal leaves out it says nothing about.
 */
export function agree(recorded: unknown, proposed: unknown, country: string, gazetteer: Gazetteer): boolean {
  const same = (a: unknown, b: unknown): boolean => agree(a, b, country, gazetteer);
  if (proposed === undefined || proposed === null) return true;
  if (typeof proposed !== 'object') return recorded === proposed;
  if (Array.isArray(proposed)) {
    if (!Array.isArray(recorded)) return proposed.length === 0;
    if (proposed.length === 0) return true;
    const left = [...(recorded as unknown[])];
    for (const one of proposed as unknown[]) {
      const at = left.findIndex((other) => same(other, one));
      if (at < 0) return false;
      left.splice(at, 1);
    }
    return left.length === 0;
  }
  if (typeof recorded !== 'object' || recorded === null) return false;
  return Object.entries(proposed).every(([field, value]) => {
    if (wording.has(field)) return true;
    const other = (recorded as Readonly<Record<string, unknown>>)[field];
    return field === 'regions' ? sameAreas(other, value, country, gazetteer) : same(other, value);
  });
}

function sameAreas(recorded: unknown, proposed: unknown, country: string, gazetteer: Gazetteer): boolean {
  if (!Array.isArray(recorded) || !Array.isArray(proposed)) return false;
  const known = new Set((recorded as readonly { readonly id: string }[]).map(({ id }) => id));
  const named = new Set(
    (proposed as readonly string[]).map((name) => gazetteer.findRegion(country, name)?.id ?? name),
  );
  return known.size === named.size && [...known].every((id) => named.has(id as never));
}
