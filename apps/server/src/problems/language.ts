export type Language = 'nl' | 'en';

/**
 * The language a caller prefers (RFC 9110, 12.5.4): Dutch unless English is asked for with a higher weight. `*` and a language
 * that this product does not speak count for Dutch.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined || acceptLanguage.length > 500) return 'nl';
  const weight = { nl: 0, en: 0 };
  for (const range of acceptLanguage.split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const primary = tag.split('-')[0];
    const language = primary === '*' ? 'nl' : primary;
    if (language !== 'nl' && language !== 'en') continue;
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const given = q === undefined ? 1 : Number(q.slice(2));
    weight[language] = Math.max(weight[language], Number.isFinite(given) ? given : 0);
  }
  return weight.en > weight.nl ? 'en' : 'nl';
}
