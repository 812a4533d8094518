const longest = 120;

/** A value as a sentence quotes it: short, on one line and well-formed whatever it holds. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === undefined) return '“”';
  const line = text
    .slice(0, longest + 1)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\p{Cc}\s]+/gu, ' ');
  return `“${line.length > longest ? `${line.slice(0, longest)}…` : line}”`;
}

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
