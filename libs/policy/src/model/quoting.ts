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
