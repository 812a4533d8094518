import type { Fault } from './decision.js';
import { faultTexts, type FaultCode } from './fault-texts/index.js';

/** Gathers everything that is wrong with one thing, each fault with the path of the place it was found at. */
export interface Faults {
  /** All faults gathered so far, those found deeper included, in the order in which they were found. */
  readonly found: readonly Fault[];
  readonly path: string;
  /** The same collection, one step deeper: a field's name or a place in a list. */
  at(...keys: readonly (string | number)[]): Faults;
  add<C extends FaultCode>(code: C, ...values: Parameters<(typeof faultTexts)[C]>): void;
  /** Takes over faults that were found apart, their paths continuing this one. */
  take(faults: readonly Fault[]): void;
}

/** A new, empty collection. `path`: where the thing that is looked at stands; empty for the whole. */
export function collectFaults(path = ''): Faults {
  return collectInto([], path);
}

function collectInto(found: Fault[], path: string): Faults {
  return {
    found,
    path,
    at: (...keys) => collectInto(found, keys.reduce<string>(joined, path)),
    add: (code, ...values) => {
      const text = faultTexts[code] as (...given: typeof values) => {
        readonly nl: string;
        readonly en: string;
      };
      found.push({ code, path, ...text(...values) });
    },
    take: (faults) => {
      found.push(...faults.map((fault) => ({ ...fault, path: continued(path, fault.path) })));
    },
  };
}

function joined(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

function continued(path: string, further: string): string {
  return path === '' || further === '' || further.startsWith('[') ? path + further : `${path}.${further}`;
}
