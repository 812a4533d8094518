import type { Fault } from '@peildatum/policy';

import { isWellFormed } from './well-formed.js';

/** Deepest nesting that input may have; a dossier needs 12. */
export const deepest = 64;
const mostFaults = 100;

/**
 * What is wrong with input whatever it means: nested too deep, text or a field name that is not well-formed Unicode, a number JSON has not.
 * Walks without recursion, so no depth harms it. `safe`: whether the rest of the reading may look at it.
 */
export function inspectSurface(raw: unknown): { readonly safe: boolean; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const open: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [
    { value: raw, path: '', depth: 0 },
  ];
  let safe = true;
  for (let node = open.pop(); node !== undefined && faults.length < mostFaults; node = open.pop()) {
    const { value, path, depth } = node;
    if (typeof value === 'string' && !isWellFormed(value)) faults.push({ ...illFormed, path });
    if (typeof value === 'number' && !Number.isFinite(value)) faults.push({ ...notFinite, path });
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= deepest) {
      safe = false;
      faults.push({ ...tooDeep, path });
      continue;
    }
    for (const [key, child] of Object.entries(value).reverse()) {
      const at = Array.isArray(value) ? `${path}[${key}]` : join(path, readable(key));
      if (!Array.isArray(value) && !isWellFormed(key)) faults.push({ ...illFormed, path: at });
      open.push({ value: child, path: at, depth: depth + 1 });
    }
  }
  return { safe, faults };
}

/** The path of a field of the object at `path`. */
export function join(path: string, property: string): string {
  return path === '' ? property : `${path}.${property}`;
}

/** A field name as it can be shown. */
export function readable(key: string): string {
  return key.replace(/\p{Surrogate}/gu, '\uFFFD').slice(0, 80);
}

const tooDeep = {
  code: 'too-deep',
  nl: `Dit is dieper genest dan ${deepest} niveaus.`,
  en: `This is nested deeper than ${deepest} levels.`,
};
const illFormed = {
  code: 'not-well-formed',
  nl: 'De tekst is geen geldige Unicode: hij bevat een half teken (een losse surrogate).',
  en: 'The text is not well-formed Unicode: it holds half a character (a lone surrogate).',
};
const notFinite = {
  code: 'wrong-type',
  nl: 'Hier is een eindig getal verwacht.',
  en: 'Expected a finite number here.',
};
