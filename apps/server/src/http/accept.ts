/** Forms by their media type. */
export const reportForms = {
  'application/json': 'json',
  'text/html': 'html',
  'application/pdf': 'pdf',
} as const;
export const auditForms = { ...reportForms, 'text/csv': 'csv' } as const;

/**
 * The form of a report that a caller prefers (RFC 9110, 12.5.1): the highest weight, of equal weights the first that is named. JSON where
 * none of the forms is named.
 */
export function formatPreferred(
  accept: string | undefined,
  forms: Readonly<Record<string, string>> = reportForms,
): string {
  if (accept === undefined || accept.length > 1_000) return 'json';
  let best: { readonly format: string; readonly weight: number } | null = null;
  for (const range of accept.split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const format = Object.hasOwn(forms, type) ? forms[type] : undefined;
    if (format === undefined) continue;
    const given = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = given === undefined ? 1 : Number(given.slice(2));
    if (!(weight > 0) || (best !== null && best.weight >= weight)) continue;
    best = { format, weight };
  }
  return best?.format ?? 'json';
}
