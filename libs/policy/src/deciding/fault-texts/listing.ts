import { quoted } from '../../model/quoting.js';

/** A value as it is compared in a sentence: null is said in words. */
export function stated(value: unknown): { readonly nl: string; readonly en: string } {
  if (value === null || value === undefined) return { nl: 'niets', en: 'nothing' };
  if (Array.isArray(value) && value.length === 0) return { nl: 'een lege lijst', en: 'an empty list' };
  return { nl: quoted(value), en: quoted(value) };
}

export function listed(values: readonly string[], word: string): string {
  if (values.length < 2) return values.join('');
  return `${values.slice(0, -1).join(', ')} ${word} ${values.at(-1)}`;
}
