import { InvalidArgumentError, type Command } from 'commander';

import type { CommonFlags, Context } from '../context.js';
import { UsageError } from '../usage-error.js';
import { flag } from './flags.js';

/** `--format` of a command that writes a document to standard output: one of `formats`, of which the first is the default. */
export function addFormatFlag(context: Context, command: Command, formats: readonly string[]): void {
  const [first, ...others] = formats;
  const last = others.pop();
  flag(context, command, '--format <format>', {
    nl: `${first} (standaard), ${others.join(', ')} of ${last}, steeds op de standaarduitvoer`,
    en: `${first} (default), ${others.join(', ')} or ${last}, always on standard output`,
  }).argParser((value: string) => {
    if (!formats.includes(value)) throw new InvalidArgumentError(formats.join(' | '));
    return value;
  });
}

/** The form that was asked for: text where none was. Throws UsageError for `--json` together with another form. */
export function formatOf<F extends string>({
  format,
  json,
}: CommonFlags & { readonly format?: F }): F | 'text' | 'json' {
  if (json !== true) return format ?? 'text';
  if (format === undefined || format === 'json') return 'json';
  throw new UsageError([
    {
      code: 'unsupported-combination',
      nl: `--json en --format ${format} gaan niet samen`,
      en: `--json and --format ${format} do not go together`,
    },
  ]);
}
