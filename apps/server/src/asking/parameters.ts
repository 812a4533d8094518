import type { Fault } from '@peildatum/application';

export interface ReadParameters {
  /** The known parameters that were given once, as raw text. */
  readonly values: Readonly<Record<string, string>>;
  /** One for every name that is not known and every name that was given twice. */
  readonly faults: readonly Fault[];
}

const none: readonly Fault[] = [];

/** Reads a parsed query string; `known` are the names this route takes. What the values mean is checked by the application. */
export function readParameters(query: unknown, known: ReadonlySet<string>): ReadParameters {
  const values: Record<string, string> = {};
  let faults: Fault[] | undefined;
  for (const [name, value] of Object.entries(query as Record<string, string | string[]>)) {
    if (!known.has(name)) (faults ??= []).push({ ...unknown(known), path: shown(name) });
    else if (typeof value !== 'string') (faults ??= []).push({ ...doubled, path: name });
    else values[name] = value;
  }
  return { values, faults: faults ?? none };
}

const doubled = {
  code: 'parameter-doubled',
  nl: 'staat er meer dan een keer',
  en: 'is given more than once',
};

function unknown(known: ReadonlySet<string>): Omit<Fault, 'path'> {
  const names = [...known].join(', ');
  return {
    code: 'parameter-unknown',
    nl:
      known.size === 0 ? 'onbekende parameter; er is er geen' : `onbekende parameter; bekend zijn: ${names}`,
    en: known.size === 0 ? 'unknown parameter; there are none' : `unknown parameter; known are: ${names}`,
  };
}

/** A name from outside, short enough to repeat. */
function shown(name: string): string {
  return name.slice(0, 80);
}
