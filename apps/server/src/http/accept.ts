const forms = { 'application/json': 'json', 'text/html': 'html', 'application/pdf': 'pdf' } as const;
type Format = (typeof forms)[keyof typeof forms];

/**
 * The form of a report that a caller prefers (RFC 9110, 12.5.1): the highest weight, of equal weights the first that is named. JSON where
 * none of the three is named.
 */
export function formatPreferred(accept: string | undefined): Format {
  if (accept === undefined || accept.length > 1_000) return 'json';
  let best: { readonly format: Format; readonly weight: number } | null = null;
  for (const range of accept.split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    if (!Object.hasOwn(forms, type)) continue;
    const given = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = given === undefined ? 1 : Number(given.slice(2));
    if (!(weight > 0) || (best !== null && best.weight >= weight)) continue;
    best = { format: forms[type as keyof typeof forms], weight };
  }
  return best?.format ?? 'json';
}
