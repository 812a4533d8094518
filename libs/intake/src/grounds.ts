import type { FileValue, InstrumentFile } from './proposal.js';
import type { MappedText, Quote } from './text/index.js';

/** A value on its way into an instrument file, with the words it rests on. */
export class Drafted {
  constructor(
    readonly value: Draft,
    readonly ground: Quote,
  ) {}
}

/** A file being drafted: wherever a value rests on words of its own, it is {@link Drafted}. `undefined` is left out; null stands where it says something of its own. */
export type Draft =
  | string
  | number
  | boolean
  | null
  | undefined
  | Drafted
  | readonly Draft[]
  | { readonly [field: string]: Draft };

/** Says that a value rests on these words. */
export function resting(value: Draft, on: MappedText | Quote): Drafted {
  return new Drafted(value, 'quote' in on ? on : on.quoteOf());
}

/** Takes a draft apart into the file and the grounds of its fields, by path. */
export function settle(
  draft: { readonly [field: string]: Draft },
  path: string,
): { readonly file: InstrumentFile; readonly grounds: Readonly<Record<string, Quote>> } {
  const grounds: Record<string, Quote> = {};
  return { file: plain(draft, path, grounds) as InstrumentFile, grounds };
}

function plain(draft: Draft, path: string, grounds: Record<string, Quote>): FileValue | undefined {
  if (draft instanceof Drafted) {
    grounds[path] = draft.ground;
    return plain(draft.value, path, grounds);
  }
  if (Array.isArray(draft)) {
    return (draft as readonly Draft[])
      .map((element, index) => plain(element, `${path}[${index}]`, grounds))
      .filter((element) => element !== undefined);
  }
  if (typeof draft !== 'object' || draft === null) return draft as FileValue | undefined;
  const fields = Object.entries(draft as { readonly [field: string]: Draft })
    .map(([name, value]) => [name, plain(value, `${path}.${name}`, grounds)] as const)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(fields);
}
