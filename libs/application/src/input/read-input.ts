import type { Fault } from '@peildatum/policy';
import type { ValidationError } from 'class-validator';

import type { ConstraintContext } from './constraint.js';
import { fieldsOf, isOfUnknownKind, type InputClass } from './field-table.js';
import { inspectSurface, join, readable } from './surface.js';
import { Validator } from './validating.js';

export type ReadInput<T> =
  | { readonly kind: 'read'; readonly value: T }
  /** `sound`: it is an object of well-formed JSON at least, so that other checks may go on and find the rest of the faults. */
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[]; readonly sound: boolean };

export interface ReadOptions {
  /** Any field may be left out: only what is there is checked. */
  readonly partly?: boolean;
}

/**
 * Reads input of any origin as `type`: the one validator of HTTP bodies, instrument files and everything else.
 * All faults at once, each with its path; a field that is not declared is a fault. Never throws, however the input is made.
 */
export function readInput<T extends object>(
  type: new () => T,
  raw: unknown,
  { partly = false }: ReadOptions = {},
): ReadInput<T> {
  const surface = inspectSurface(raw);
  if (!surface.safe) return { kind: 'faulty', faults: surface.faults, sound: false };
  if (!isRecord(raw))
    return { kind: 'faulty', faults: [...surface.faults, { ...notAnObject, path: '' }], sound: false };
  const unknown: Fault[] = [];
  const value = instantiate(type, raw, '', unknown) as T;
  const errors = new Validator().validateSync(value, {
    forbidUnknownValues: false,
    skipUndefinedProperties: partly,
    validationError: { target: false },
  });
  const faults = [...surface.faults, ...unknown, ...flatten(errors, '', false)];
  if (faults.length === 0) return { kind: 'read', value };
  return { kind: 'faulty', faults: withoutRepeats(faults), sound: surface.faults.length === 0 };
}

/** Gives plain JSON the classes that check it, as far down as the declared fields go. Only declared fields are taken over. */
function instantiate(type: InputClass, raw: Record<string, unknown>, path: string, unknown: Fault[]): object {
  const instance = new type();
  const fields = fieldsOf(type);
  for (const [property, field] of fields) {
    if (!Object.hasOwn(raw, property)) continue;
    const at = join(path, property);
    const value = raw[property];
    const read = (element: unknown, where: string): unknown =>
      'of' in field.holds && isRecord(element)
        ? instantiate(field.holds.of(element), element, where, unknown)
        : element;
    const taken =
      field.list && Array.isArray(value)
        ? value.map((element, index) => read(element, `${at}[${index}]`))
        : field.list
          ? value
          : read(value, at);
    Object.assign(instance, { [property]: taken });
  }
  if (!isOfUnknownKind(type)) {
    for (const key of Object.keys(raw))
      if (!fields.has(key)) unknown.push({ ...unknownField, path: join(path, readable(key)) });
  }
  return instance;
}

function flatten(errors: readonly ValidationError[], path: string, inList: boolean): Fault[] {
  return errors.flatMap((error) => {
    const at = inList ? `${path}[${error.property}]` : join(path, error.property);
    const own = Object.entries(error.constraints ?? {}).flatMap(([name, message]) =>
      faultsOf(error, at, name, message),
    );
    return [...own, ...flatten(error.children ?? [], at, Array.isArray(error.value))];
  });
}

function faultsOf(error: ValidationError, at: string, name: string, message: string): Fault[] {
  const context = error.contexts?.[name] as ConstraintContext | undefined;
  if (context === undefined) return [{ code: name, path: at, nl: message, en: message }];
  const { code, nl, en, of, check } = context;
  const value: unknown = error.value;
  if (value === undefined) return [{ ...missing, path: at }];
  if (of === 'value') return [{ code, path: at, nl, en }];
  if (!Array.isArray(value)) return [];
  if (of === 'list') return [{ code, path: at, nl, en }];
  return value.flatMap((element, index) =>
    check?.(element) === true ? [] : [{ code, path: `${at}[${index}]`, nl, en }],
  );
}

/** Two constraints may find the same fault of one field: it is told once. */
function withoutRepeats(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ code, path }) => {
    const key = `${code} ${path}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const unknownField = {
  code: 'unknown-field',
  nl: 'Dit veld bestaat hier niet.',
  en: 'There is no such field here.',
};
const missing = { code: 'missing-field', nl: 'Dit veld ontbreekt.', en: 'This field is missing.' };
const notAnObject = {
  code: 'wrong-type',
  nl: 'Hier is een object verwacht.',
  en: 'Expected an object here.',
};
